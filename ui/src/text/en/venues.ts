import type { venues as zh } from '../zh-CN/venues'

export const venues: Record<keyof typeof zh, string> = {
  'venues.title': 'Venues',
}
