import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/units',
      titleKey: 'units.title',
      group: 'resources',
      order: 2,
      component: () => import('./UnitsPage.vue'),
    },
  ],
} satisfies Feature
