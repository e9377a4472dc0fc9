/** The fields of a line of the plan, in the order its panel shows them. */
import type { ProgramRow, WayOfTraining } from '@/api/generated/calls'
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
  { kind: 'text', key: 'name', titleKey: 'plan.name' },
  { kind: 'text', key: 'audience', titleKey: 'plan.audience' },
  { kind: 'number', key: 'size', titleKey: 'plan.size' },
  { kind: 'number', key: 'runs', titleKey: 'plan.runs' },
  { kind: 'number', key: 'days', titleKey: 'plan.days' },
  { kind: 'text', key: 'period', titleKey: 'plan.period' },
  { kind: 'text', key: 'place', titleKey: 'plan.place' },
  { kind: 'text', key: 'undertaker', titleKey: 'plan.undertaker' },
  { kind: 'text', key: 'organiser', titleKey: 'plan.organiser' },
  { kind: 'text', key: 'in_charge', titleKey: 'plan.inCharge' },
  { kind: 'text', key: 'budget', titleKey: 'plan.budgetShort' },
  { kind: 'text', key: 'content', titleKey: 'plan.content', long: true },
  { kind: 'text', key: 'note', titleKey: 'plan.note', long: true },
]

export const WAYS: readonly WayOfTraining[] = [
  'party_school',
  'expert_lecture',
  'field_visit',
  'frontline_practice',
]
