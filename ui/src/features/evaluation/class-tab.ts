import type { ClassTab } from '@/features/classes/class-tabs'

export default {
  key: 'evaluation',
  titleKey: 'evaluation.title',
  order: 6,
  component: () => import('./EvaluationTab.vue'),
} satisfies ClassTab
