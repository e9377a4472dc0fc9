import type { Feature } from '@/shared/feature'
import { navigate } from '@/shared/router'
import { findPeople } from './find'

const MOST = 8

export default {
  pages: [
    {
      path: '/people',
      titleKey: 'people.title',
      group: 'resources',
      order: 1,
      component: () => import('./PeoplePage.vue'),
    },
  ],
  finders: [
    {
      titleKey: 'people.title',
      find: async (text) =>
        (await findPeople(text, MOST)).map(({ id, text: title, detail }) => ({
          key: id,
          title,
          detail,
          run: () => navigate('/people', { open: id }),
        })),
    },
  ],
} satisfies Feature
