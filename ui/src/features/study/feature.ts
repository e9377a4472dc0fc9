import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/study',
      titleKey: 'study.title',
      group: 'hours',
      order: 1,
      component: () => import('./StudyPage.vue'),
    },
  ],
} satisfies Feature
