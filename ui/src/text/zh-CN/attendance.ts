export const attendance = {
  'attendance.title': '考勤',
} as const
