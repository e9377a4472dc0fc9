import type { Feature } from '@/shared/feature'

export default {
  pages: [
    { path: '/hours', titleKey: 'credits.title', group: 'hours', component: () => import('./HoursPage.vue') },
    {
      path: '/hours/people',
      titleKey: 'credits.earners',
      group: 'hours',
      component: () => import('./EarnersPage.vue'),
    },
    {
      path: '/hours/:person',
      titleKey: 'credits.title',
      group: 'hours',
      component: () => import('./PersonYearPage.vue'),
    },
  ],
} satisfies Feature
