import type { Feature } from '@/shared/feature'
import { navigate } from '@/shared/router'

export default {
  pages: [
    {
      path: '/outreach',
      titleKey: 'outreach.title',
      group: 'outreach',
      order: 1,
      component: () => import('./TalksPage.vue'),
    },
    {
      path: '/outreach/plan',
      titleKey: 'outreach.plan.title',
      group: 'outreach',
      order: 2,
      component: () => import('./PlanPage.vue'),
    },
    {
      path: '/outreach/spots',
      titleKey: 'outreach.spots.title',
      group: 'outreach',
      order: 3,
      component: () => import('./SpotsPage.vue'),
    },
    {
      path: '/outreach/monthly',
      titleKey: 'outreach.monthly.title',
      group: 'outreach',
      order: 4,
      component: () => import('./MonthlyPage.vue'),
    },
    {
      path: '/teams',
      titleKey: 'teams.title',
      group: 'resources',
      order: 8,
      component: () => import('./TeamsPage.vue'),
    },
  ],
  commands: [{ titleKey: 'outreach.logOne', run: () => navigate('/outreach') }],
} satisfies Feature
