import type { Feature } from '@/shared/feature'

export default {
  pages: [
    {
      path: '/leave',
      titleKey: 'leave.title',
      group: 'attendance',
      order: 1,
      component: () => import('./LeavePage.vue'),
    },
    {
      path: '/leave/:id',
      titleKey: 'leave.form.title',
      group: 'attendance',
      component: () => import('./LeaveFormPage.vue'),
    },
    {
      path: '/leave/:classId/:person',
      titleKey: 'leave.form.caseTitle',
      group: 'attendance',
      component: () => import('./CaseFormPage.vue'),
    },
  ],
} satisfies Feature
