import type { completion as zh } from '../zh-CN/completion'

export const completion: Record<keyof typeof zh, string> = {
  'completion.title': 'Completion',
}
