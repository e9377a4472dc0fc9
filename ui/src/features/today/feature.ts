import type { Feature } from '@/shared/feature'

export default {
  pages: [{ path: '/', titleKey: 'today.title', group: 'today', component: () => import('./TodayPage.vue') }],
} satisfies Feature
