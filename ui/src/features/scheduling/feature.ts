import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/timetable/scheduling',
      titleKey: 'scheduling.title',
      group: 'timetable',
      order: 2,
      component: () => import('./SchedulingPage.vue'),
    },
    {
      path: '/timetable/structure',
      titleKey: 'scheduling.structure',
      group: 'timetable',
      order: 3,
      component: () => import('./StructurePage.vue'),
    },
  ],
} satisfies Feature
