import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/office',
      titleKey: 'office.title',
      group: 'settings',
      order: 9,
      component: () => import('./OfficePage.vue'),
    },
  ],
} satisfies Feature
