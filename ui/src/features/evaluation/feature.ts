import type { Feature } from '@/shared/feature'
import { navigate } from '@/shared/router'

export default {
  pages: [
    {
      path: '/evaluation',
      titleKey: 'evaluation.summaries',
      group: 'reports',
      order: 5,
      component: () => import('./SummaryPage.vue'),
    },
    {
      path: '/evaluation/blank/:form',
      titleKey: 'evaluation.printBlank',
      group: 'reports',
      component: () => import('./BlankPage.vue'),
    },
    {
      path: '/outreach/cards/:id',
      titleKey: 'evaluation.talkCards',
      group: 'outreach',
      component: () => import('./TalkCardsPage.vue'),
    },
  ],
  commands: [{ titleKey: 'evaluation.command', run: () => navigate('/evaluation') }],
} satisfies Feature
