import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/placements',
      titleKey: 'placements.title',
      group: 'classes',
      order: 8,
      component: () => import('./PlacementsPage.vue'),
    },
  ],
} satisfies Feature
