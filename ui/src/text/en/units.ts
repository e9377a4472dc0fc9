import type { units as zh } from '../zh-CN/units'

export const units: Record<keyof typeof zh, string> = {
  'units.title': 'Units',
  'change.units.create': 'Unit added',
  'change.units.edit': 'Unit changed',
  'change.units.move': 'Unit moved',
  'change.units.remove': 'Unit deleted',
}
