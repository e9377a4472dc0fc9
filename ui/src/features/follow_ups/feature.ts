import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/follow-ups',
      titleKey: 'follow_ups.title',
      group: 'classes',
      order: 9,
      component: () => import('./FollowUpsPage.vue'),
    },
  ],
} satisfies Feature
