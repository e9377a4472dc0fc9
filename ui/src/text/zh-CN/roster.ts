export const roster = {
  'roster.title': '导入名册',
} as const
