import type { ClassTab } from '@/features/classes/class-tabs'

export default {
  key: 'timetable',
  titleKey: 'sessions.title',
  order: 2,
  component: () => import('./TimetableTab.vue'),
} satisfies ClassTab
