import type { Feature } from '@/shared/feature'
import { navigate } from '@/shared/router'

export default {
  pages: [
    {
      path: '/call-ups',
      titleKey: 'call_ups.title',
      group: 'classes',
      order: 2,
      component: () => import('./CallUpsPage.vue'),
    },
    {
      path: '/called',
      titleKey: 'call_ups.called.title',
      group: 'classes',
      order: 3,
      component: () => import('./CalledPage.vue'),
    },
    {
      path: '/call-ups/:id',
      titleKey: 'call_ups.title',
      group: 'classes',
      component: () => import('./CallUpPage.vue'),
    },
    {
      path: '/call-ups/:id/reasons',
      titleKey: 'call_ups.justification',
      group: 'classes',
      component: () => import('./JustificationPage.vue'),
    },
  ],
  commands: [
    { titleKey: 'call_ups.title', run: () => navigate('/call-ups') },
    { titleKey: 'call_ups.called.title', run: () => navigate('/called') },
  ],
} satisfies Feature
