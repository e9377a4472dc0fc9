import type { today as zh } from '../zh-CN/today'

export const today: Record<keyof typeof zh, string> = {
  'today.title': 'Today',
}
