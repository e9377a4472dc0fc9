import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/coverage',
      titleKey: 'coverage.title',
      group: 'hours',
      order: 3,
      component: () => import('./CoveragePage.vue'),
    },
  ],
} satisfies Feature
