import type { Feature } from '@/shared/feature'
import { navigate } from '@/shared/router'
import { findClasses } from './find'

const MOST = 8

export default {
  pages: [
    {
      path: '/classes',
      titleKey: 'classes.title',
      group: 'classes',
      component: () => import('./ClassesPage.vue'),
    },
    {
      path: '/classes/:id',
      titleKey: 'classes.title',
      group: 'classes',
      component: () => import('./ClassPage.vue'),
    },
  ],
  finders: [
    {
      titleKey: 'classes.title',
      find: async (text) =>
        (await findClasses(text, MOST)).map(({ id, text: title, detail }) => ({
          key: id,
          title,
          detail,
          run: () => navigate(`/classes/${id}`),
        })),
    },
  ],
} satisfies Feature
