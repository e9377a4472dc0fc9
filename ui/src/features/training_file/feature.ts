import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/hours/:person/file',
      titleKey: 'training_file.title',
      group: 'hours',
      component: () => import('./TrainingFilePage.vue'),
    },
  ],
} satisfies Feature
