import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/certificates',
      titleKey: 'certificates.title',
      group: 'classes',
      order: 5,
      component: () => import('./CertificatesPage.vue'),
    },
  ],
} satisfies Feature
