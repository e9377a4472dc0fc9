/** A planned talk's states, and the times of day a plan may use. */
import type { PlannedState, PlannedWarning, WarnedTalk } from '@/api/generated/calls'
import { facts, parseTime, timeRangeText, timeText } from '@/shared/format'
import { t } from '@/text'

export const STATES: readonly PlannedState[] = ['ahead', 'overdue', 'held']

/** How each state looks. */
export const STATE_TONES = { ahead: 'info', overdue: 'warn', held: 'good' } as const satisfies Record<
  PlannedState,
  string
>

/** 10:00、19:30 → minutes since midnight, or the part that is no time. */
export function startsIn(typed: string): { starts: number[] } | { wrong: string } {
  const parts = typed.split(/[、,，;；\s]+/).filter(Boolean)
  const times = parts.map(parseTime)
  const wrong = parts[times.indexOf(null)]
  if (wrong !== undefined) return { wrong }
  return { starts: [...new Set(times.filter((time) => time !== null))].sort((one, other) => one - other) }
}

/** Minutes since midnight → 10:00、19:30. */
export const startsText = (starts: readonly number[]): string =>
  starts.map(timeText).join(t('common.listComma'))

/** 10:00–10:45 坪上村 基层治理. */
const talkText = ({ start, minutes, village_name, topic_name }: WarnedTalk): string =>
  facts(timeRangeText(start, start + minutes), village_name, topic_name)

/** What a planned talk runs into, naming both talks. */
export function warningText({ sort, talk, other, needed, free }: PlannedWarning): string {
  const both = { talk: talkText(talk), other: other === null ? '' : talkText(other), team: talk.team_name }
  if (sort === 'travel') return t('outreach.plan.warn.travel', { ...both, needed, free })
  return t(`outreach.plan.warn.${sort}`, { ...both, village: talk.village_name })
}
