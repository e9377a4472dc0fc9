import type { ClassTab } from '@/features/classes/class-tabs'

export default {
  key: 'completion',
  titleKey: 'completion.title',
  order: 4,
  component: () => import('./CompletionTab.vue'),
} satisfies ClassTab
