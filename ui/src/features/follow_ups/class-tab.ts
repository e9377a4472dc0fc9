import type { ClassTab } from '@/features/classes/class-tabs'

export default {
  key: 'follow_ups',
  titleKey: 'follow_ups.title',
  order: 6.5,
  component: () => import('./FollowUpsTab.vue'),
} satisfies ClassTab
