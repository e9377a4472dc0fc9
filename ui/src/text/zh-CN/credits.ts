export const credits = {
  'credits.title': '学时',
} as const
