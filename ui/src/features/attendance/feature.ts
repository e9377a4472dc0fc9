import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/attendance',
      titleKey: 'attendance.title',
      group: 'attendance',
      component: () => import('./AttendancePage.vue'),
    },
    {
      path: '/attendance/:session',
      titleKey: 'attendance.title',
      group: 'attendance',
      component: () => import('./RollPage.vue'),
    },
  ],
} satisfies Feature
