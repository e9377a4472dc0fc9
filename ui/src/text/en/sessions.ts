import type { sessions as zh } from '../zh-CN/sessions'

export const sessions: Record<keyof typeof zh, string> = {
  'sessions.title': 'Timetable',
}
