import type { Feature } from '@/shared/feature'
import { navigate } from '@/shared/router'
import { findVenues } from './choices'

const MOST = 8

export default {
  pages: [
    {
      path: '/venues',
      titleKey: 'venues.title',
      group: 'resources',
      order: 4,
      component: () => import('./VenuesPage.vue'),
    },
  ],
  finders: [
    {
      titleKey: 'venues.title',
      find: async (text) =>
        (await findVenues(text, MOST)).map(({ id, text: title, detail }) => ({
          key: id,
          title,
          detail,
          run: () => navigate('/venues', { open: id }),
        })),
    },
  ],
} satisfies Feature
