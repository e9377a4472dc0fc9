import type { ClassTab } from '@/features/classes/class-tabs'

export default {
  key: 'quotas',
  titleKey: 'quotas.title',
  order: 2.5,
  component: () => import('./QuotasTab.vue'),
} satisfies ClassTab
