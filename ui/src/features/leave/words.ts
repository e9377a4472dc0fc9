/** Leaves in words. */
import type { LeaveKind, LeaveRow, LeaveState, LeaveVerdict, Proposal } from '@/api/generated/calls'
import { hoursText, spanText } from '@/shared/format'
import { t } from '@/text'

type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'info'

/** In the order a leave goes through them. */
export const STATES: readonly LeaveState[] = ['requested', 'approved', 'returned', 'refused', 'withdrawn']
export const STATE_TONES: Readonly<Record<LeaveState, Tone>> = {
  requested: 'warn',
  approved: 'good',
  returned: 'plain',
  refused: 'bad',
  withdrawn: 'plain',
}
export const KINDS: readonly LeaveKind[] = ['sick', 'personal', 'duty']
export const VERDICT_TONES: Readonly<Record<LeaveVerdict, Tone>> = {
  pending: 'warn',
  approved: 'good',
  refused: 'bad',
}
export const PROPOSAL_TONES: Readonly<Record<Proposal, Tone>> = {
  eligible: 'good',
  unmarked: 'good',
  ungraded: 'good',
  evaluation_missing: 'good',
  needs_decision: 'warn',
  not_passed: 'bad',
  refusal_proposed: 'bad',
  withdraw_proposed: 'bad',
}

/** From its first day to its last. */
export function periodText({ first, last }: Pick<LeaveRow, 'first' | 'last'>): string {
  return spanText(first, last)
}

/** The hours asked for, and how many of them were given back. */
export function leaveHoursText({ hours }: Pick<LeaveRow, 'hours'>): string {
  const back = hours.given_back === 0 ? '' : t('leave.givenBack', { hours: hoursText(hours.given_back) })
  return [hoursText(hours.asked), back].filter(Boolean).join(' · ')
}
