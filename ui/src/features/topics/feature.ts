import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/topics',
      titleKey: 'topics.title',
      group: 'resources',
      order: 5,
      component: () => import('./TopicsPage.vue'),
    },
  ],
} satisfies Feature
