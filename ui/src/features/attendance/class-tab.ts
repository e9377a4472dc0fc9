import type { ClassTab } from '@/features/classes/class-tabs'

export default {
  key: 'attendance',
  titleKey: 'attendance.title',
  order: 3,
  component: () => import('./MatrixTab.vue'),
} satisfies ClassTab
