import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/timetable',
      titleKey: 'sessions.title',
      group: 'timetable',
      component: () => import('./TimetablePage.vue'),
    },
    {
      path: '/timetable/clashes',
      titleKey: 'sessions.clashesTitle',
      group: 'timetable',
      order: 1,
      component: () => import('./ClashesPage.vue'),
    },
    {
      path: '/classes/:id/timetable',
      titleKey: 'sessions.form',
      group: 'classes',
      component: () => import('./TimetableFormPage.vue'),
    },
  ],
} satisfies Feature
