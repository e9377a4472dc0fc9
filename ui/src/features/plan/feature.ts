import type { Feature } from '@/shared/feature'

export default {
  pages: [
    { path: '/plan', titleKey: 'plan.title', group: 'plan', component: () => import('./PlanPage.vue') },
  ],
} satisfies Feature
