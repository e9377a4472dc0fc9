import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/teams',
      titleKey: 'teams.title',
      group: 'resources',
      order: 8,
      component: () => import('./TeamsPage.vue'),
    },
  ],
} satisfies Feature
