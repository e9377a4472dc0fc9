/** What hours rest on: when one of these changes, sums of hours may. */
export const HOUR_KINDS = [
  'mark',
  'session',
  'class',
  'person',
  'unit',
  'study',
  'talk',
  'trainer',
  'placement',
  'rule_version',
]
