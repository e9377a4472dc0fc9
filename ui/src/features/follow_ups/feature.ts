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
    {
      path: '/follow-ups/archive/:year',
      titleKey: 'follow_ups.print',
      group: 'classes',
      component: () => import('./ArchiveFormPage.vue'),
    },
  ],
} satisfies Feature
