import type { units as zh } from '../zh-CN/units'

export const units: Record<keyof typeof zh, string> = {
  'units.title': 'Units',
  'units.add': 'Add a unit',
  'units.all': 'All units',
  'units.filter': 'Unit, pinyin or initials',
  'units.people': 'People',
  'units.moveHint': 'Alt+↑ Alt+↓ reorder, Alt+← Alt+→ change the level',
  'units.empty': 'No units yet',
  'units.emptyHint': 'Add departments and townships first, then villages below them.',
  'units.parentHint': 'Leave empty for the top',
  'field.unit.name': 'Name',
  'field.unit.kind': 'Kind',
  'field.unit.parent': 'Belongs to',
  'field.unit.position': 'Place',
  'field.unit.code': 'Division code',
  'value.unit.kind.county_department': 'County department',
  'value.unit.kind.township': 'Township',
  'value.unit.kind.village': 'Village',
  'value.unit.kind.other': 'Other',
}
