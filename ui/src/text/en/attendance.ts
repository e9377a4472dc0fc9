import type { attendance as zh } from '../zh-CN/attendance'

export const attendance: Record<keyof typeof zh, string> = {
  'attendance.title': 'Roll-call',
}
