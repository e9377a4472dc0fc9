import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/rules',
      titleKey: 'rule_sets.title',
      group: 'settings',
      order: 2,
      component: () => import('./RulesPage.vue'),
    },
  ],
} satisfies Feature
