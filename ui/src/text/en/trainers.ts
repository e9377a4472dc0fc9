import type { trainers as zh } from '../zh-CN/trainers'

export const trainers: Record<keyof typeof zh, string> = {
  'trainers.title': 'Trainers',
}
