export const enrollment = {
  'enrollment.title': '学员',
} as const
