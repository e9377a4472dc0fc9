import type { ClassTab } from './class-tabs'

export default {
  key: 'overview',
  titleKey: 'classes.overview',
  order: 0,
  component: () => import('./OverviewTab.vue'),
} satisfies ClassTab
