import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/classes',
      titleKey: 'classes.title',
      group: 'classes',
      component: () => import('./ClassesPage.vue'),
    },
    {
      path: '/classes/:id',
      titleKey: 'classes.title',
      group: 'classes',
      component: () => import('./ClassPage.vue'),
    },
  ],
} satisfies Feature
