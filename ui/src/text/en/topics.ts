import type { topics as zh } from '../zh-CN/topics'

export const topics: Record<keyof typeof zh, string> = {
  'topics.title': 'Topics',
}
