/** What the check found, in words. */
import type {
  ImportDecision,
  Fate,
  FieldDifference,
  ImportKind,
  RecordGlance,
  Severity,
} from '@/api/generated/calls'
import { fieldText, valueText } from '@/features/history/field-text'
import { t } from '@/text'

type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'info'

export const FATES = ['new', 'changed', 'unchanged', 'question', 'error', 'left_out'] as const
export const SEVERITIES = ['error', 'question', 'warning'] as const

export const FATE_TONES: Readonly<Record<Fate, Tone>> = {
  new: 'good',
  changed: 'info',
  unchanged: 'plain',
  question: 'warn',
  error: 'bad',
  left_out: 'plain',
}
export const SEVERITY_TONES: Readonly<Record<Severity, Tone>> = {
  error: 'bad',
  question: 'warn',
  warning: 'info',
}

export const KINDS: readonly ImportKind[] = [
  'roster',
  'plan',
  'study',
  'teams',
  'talks',
  'trainers',
  'venues',
  'placements',
  'receipts',
]
const TABLES: Readonly<Record<ImportKind, string>> = {
  roster: 'person',
  plan: 'program',
  study: 'study',
  teams: 'outreach_team',
  talks: 'talk',
  trainers: 'trainer',
  venues: 'venue',
  placements: 'placement',
  receipts: 'enrollment',
}

/** 职务：科员 → 科长 */
export function differenceText(kind: ImportKind, { field, before, after }: FieldDifference): string {
  const table = TABLES[kind]
  const [was, becomes] = [valueText(table, field, before), valueText(table, field, after)]
  return t('import.difference', { field: fieldText(table, field), before: was, after: becomes })
}

/** A decision as a value of a list: `new`, `leave_out`, or the record it names. */
export function decisionValue(decision: ImportDecision | undefined): string {
  return decision === undefined ? '' : typeof decision === 'string' ? decision : decision.same
}

export function decisionFrom(value: string): ImportDecision | undefined {
  if (value === '') return undefined
  return value === 'new' || value === 'leave_out' ? value : { same: value }
}

export function sameText({ title, detail }: RecordGlance): string {
  return detail === ''
    ? t('import.questions.samePlain', { title })
    : t('import.questions.same', { title, detail })
}
