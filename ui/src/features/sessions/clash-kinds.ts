/** What clashes rest on: when one of these changes, there may be others. */
export const CLASH_KINDS = [
  'session',
  'class',
  'venue',
  'trainer',
  'enrollment',
  'clash_override',
  'day',
  'trainer_absence',
  'course',
  'lesson_order',
]
