import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/courses',
      titleKey: 'courses.title',
      group: 'resources',
      order: 6,
      component: () => import('./CoursesPage.vue'),
    },
  ],
} satisfies Feature
