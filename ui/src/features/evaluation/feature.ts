import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/evaluation',
      titleKey: 'evaluation.summaries',
      group: 'reports',
      order: 5,
      component: () => import('./SummaryPage.vue'),
    },
  ],
} satisfies Feature
