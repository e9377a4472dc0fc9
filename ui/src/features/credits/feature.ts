import { call } from '@/api/client'
import type { Feature } from '@/shared/feature'
import { navigate } from '@/shared/router'

export default {
  pages: [
    { path: '/hours', titleKey: 'credits.title', group: 'hours', component: () => import('./HoursPage.vue') },
    {
      path: '/hours/:person',
      titleKey: 'credits.title',
      group: 'hours',
      component: () => import('./PersonYearPage.vue'),
    },
  ],
  finders: [
    {
      titleKey: 'credits.findTitle',
      find: async (text) => {
        const people = await call('people.find', { text, limit: 5 })
        return people.map((person) => ({
          key: person.id,
          title: person.name,
          detail: `${person.unit_name} ${person.post}`,
          run: () => navigate(`/hours/${person.id}`),
        }))
      },
    },
  ],
} satisfies Feature
