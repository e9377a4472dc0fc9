import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/forecast',
      titleKey: 'forecast.title',
      group: 'hours',
      order: 2,
      component: () => import('./ForecastPage.vue'),
    },
  ],
} satisfies Feature
