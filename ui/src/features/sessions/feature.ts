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
      path: '/timetable/month',
      titleKey: 'sessions.month',
      group: 'timetable',
      component: () => import('./MonthPage.vue'),
    },
    {
      path: '/timetable/month/:month/form',
      titleKey: 'sessions.month',
      group: 'timetable',
      component: () => import('./MonthFormPage.vue'),
    },
    {
      path: '/timetable/clashes',
      titleKey: 'sessions.clashesTitle',
      group: 'timetable',
      order: 1,
      component: () => import('./ClashesPage.vue'),
    },
    {
      path: '/timetable/resources',
      titleKey: 'sessions.resources',
      group: 'timetable',
      order: 1,
      component: () => import('./ResourcesPage.vue'),
    },
    {
      path: '/timetable/resources/:rows/form',
      titleKey: 'sessions.printView',
      group: 'timetable',
      component: () => import('./ResourcesFormPage.vue'),
    },
    {
      path: '/classes/:id/timetable',
      titleKey: 'sessions.form',
      group: 'classes',
      component: () => import('./TimetableFormPage.vue'),
    },
  ],
} satisfies Feature
