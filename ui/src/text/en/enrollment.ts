import type { enrollment as zh } from '../zh-CN/enrollment'

export const enrollment: Record<keyof typeof zh, string> = {
  'enrollment.title': 'Participants',
}
