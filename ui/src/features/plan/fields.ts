/** The fields of a line of the plan, in the order its panel shows them. */
import type { Grading, ProgramRow, WayOfTraining } from '@/api/generated/calls'
import type { PlainKey } from '@/text'

type TextKey =
  | 'name'
  | 'content'
  | 'audience'
  | 'period'
  | 'place'
  | 'organiser'
  | 'undertaker'
  | 'budget'
  | 'in_charge'
  | 'note'
type NumberKey = 'size' | 'runs' | 'days'
export type Field =
  | { kind: 'text'; key: TextKey & keyof ProgramRow; titleKey: PlainKey; long?: boolean }
  | { kind: 'number'; key: NumberKey & keyof ProgramRow; titleKey: PlainKey }

export const FIELDS: readonly Field[] = [
  { kind: 'text', key: 'name', titleKey: 'field.program.name' },
  { kind: 'text', key: 'audience', titleKey: 'field.program.audience' },
  { kind: 'number', key: 'size', titleKey: 'field.program.size' },
  { kind: 'number', key: 'runs', titleKey: 'field.program.runs' },
  { kind: 'number', key: 'days', titleKey: 'field.program.days' },
  { kind: 'text', key: 'period', titleKey: 'field.program.period' },
  { kind: 'text', key: 'place', titleKey: 'field.program.place' },
  { kind: 'text', key: 'undertaker', titleKey: 'field.program.undertaker' },
  { kind: 'text', key: 'organiser', titleKey: 'field.program.organiser' },
  { kind: 'text', key: 'in_charge', titleKey: 'field.program.in_charge' },
  { kind: 'text', key: 'budget', titleKey: 'plan.budgetShort' },
  { kind: 'text', key: 'content', titleKey: 'field.program.content', long: true },
  { kind: 'text', key: 'note', titleKey: 'field.program.note', long: true },
]

export const GRADINGS: readonly Grading[] = ['ungraded', 'test', 'paper']

export const WAYS: readonly WayOfTraining[] = [
  'party_school',
  'expert_lecture',
  'field_visit',
  'frontline_practice',
]
