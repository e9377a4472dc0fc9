export const today = {
  'today.title': '今日',
} as const
