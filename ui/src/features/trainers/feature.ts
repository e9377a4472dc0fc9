import type { Feature } from '@/shared/feature'
import { navigate } from '@/shared/router'
import { findTrainers } from './find'

const MOST = 8

export default {
  pages: [
    {
      path: '/trainers',
      titleKey: 'trainers.title',
      group: 'resources',
      order: 3,
      component: () => import('./TrainersPage.vue'),
    },
  ],
  finders: [
    {
      titleKey: 'trainers.title',
      find: async (text) =>
        (await findTrainers(text, MOST)).map(({ id, text: title, detail }) => ({
          key: id,
          title,
          detail,
          run: () => navigate('/trainers', { open: id }),
        })),
    },
  ],
} satisfies Feature
