import type { credits as zh } from '../zh-CN/credits'

export const credits: Record<keyof typeof zh, string> = {
  'credits.title': 'Hours',
}
