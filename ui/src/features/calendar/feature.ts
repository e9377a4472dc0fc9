import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/calendar',
      titleKey: 'calendar.title',
      group: 'resources',
      order: 7,
      component: () => import('./CalendarPage.vue'),
    },
  ],
} satisfies Feature
