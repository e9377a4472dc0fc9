import type { Feature } from '@/shared/feature'
import { navigate } from '@/shared/router'

export default {
  pages: [
    {
      path: '/lectures',
      titleKey: 'lectures.title',
      group: 'lectures',
      component: () => import('./LecturesPage.vue'),
    },
    {
      path: '/lectures/:id',
      titleKey: 'lectures.lecture',
      group: 'lectures',
      component: () => import('./LecturePage.vue'),
    },
    {
      path: '/lectures/:id/door',
      titleKey: 'lectures.door',
      group: 'lectures',
      component: () => import('./DoorPage.vue'),
    },
    {
      path: '/lectures/:id/signed',
      titleKey: 'lectures.paper.enter',
      group: 'lectures',
      component: () => import('./SignedPage.vue'),
    },
    {
      path: '/lectures/:id/sheet',
      titleKey: 'lectures.sheet',
      group: 'lectures',
      component: () => import('./SheetPage.vue'),
    },
  ],
  commands: [{ titleKey: 'lectures.command', run: () => navigate('/lectures') }],
} satisfies Feature
