import type { Feature } from '@/shared/feature'
import { navigate } from '@/shared/router'

export default {
  pages: [
    {
      path: '/import',
      titleKey: 'import.title',
      group: 'resources',
      order: 9,
      component: () => import('./ImportPage.vue'),
    },
  ],
  commands: [
    { titleKey: 'import.command.roster', run: () => navigate('/import') },
    { titleKey: 'import.command.plan', run: () => navigate('/import', { kind: 'plan' }) },
    { titleKey: 'import.command.study', run: () => navigate('/import', { kind: 'study' }) },
    { titleKey: 'import.command.teams', run: () => navigate('/import', { kind: 'teams' }) },
    { titleKey: 'import.command.talks', run: () => navigate('/import', { kind: 'talks' }) },
    { titleKey: 'import.command.trainers', run: () => navigate('/import', { kind: 'trainers' }) },
    { titleKey: 'import.command.venues', run: () => navigate('/import', { kind: 'venues' }) },
    { titleKey: 'import.command.placements', run: () => navigate('/import', { kind: 'placements' }) },
    { titleKey: 'import.command.receipts', run: () => navigate('/import', { kind: 'receipts' }) },
  ],
} satisfies Feature
