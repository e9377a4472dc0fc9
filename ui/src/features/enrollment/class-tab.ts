import type { ClassTab } from '@/features/classes/class-tabs'

export default {
  key: 'roster',
  titleKey: 'enrollment.title',
  order: 1,
  component: () => import('./RosterTab.vue'),
} satisfies ClassTab
