import type { ClassTab } from '@/features/classes/class-tabs'

export default {
  key: 'leave',
  titleKey: 'leave.title',
  order: 3.5,
  component: () => import('./LeaveTab.vue'),
} satisfies ClassTab
