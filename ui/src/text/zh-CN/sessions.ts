export const sessions = {
  'sessions.title': '课表',
} as const
