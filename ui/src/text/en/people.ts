import type { people as zh } from '../zh-CN/people'

export const people: Record<keyof typeof zh, string> = {
  'people.title': 'People',
}
