import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/make-ups',
      titleKey: 'make_up.title',
      group: 'attendance',
      order: 2,
      component: () => import('./MakeUpPage.vue'),
    },
  ],
} satisfies Feature
