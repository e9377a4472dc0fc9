/** Studies in words. */
import type { StudyKind, StudyRow, StudyState } from '@/api/generated/calls'
import { hoursText, quartersText, spanText } from '@/shared/format'
import { t } from '@/text'

type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'info'

export const KINDS: readonly StudyKind[] = ['online', 'outside', 'superior']
/** In the order a study goes through them. */
export const STATES: readonly StudyState[] = ['recorded', 'checked', 'credited', 'returned']
export const STATE_TONES: Readonly<Record<StudyState, Tone>> = {
  recorded: 'warn',
  checked: 'warn',
  credited: 'good',
  returned: 'bad',
}

/** From its first day to its last. */
export function periodText({ starts, ends }: Pick<StudyRow, 'starts' | 'ends'>): string {
  return spanText(starts, ends)
}

/** What was asked for: hours, or the length of a video. */
export function claimedText({ minutes, claimed }: Pick<StudyRow, 'minutes' | 'claimed'>): string {
  return minutes > 0 ? t('common.minutes', { minutes }) : hoursText(claimed)
}

/** What is credited; a dash before it is. */
export function creditedText({ state, credited }: Pick<StudyRow, 'state' | 'credited'>): string {
  return state === 'credited' ? quartersText(credited) : '–'
}

/** Whether it can still be put right where it stands. */
export function isOpen(state: StudyState): boolean {
  return state === 'recorded' || state === 'returned'
}

/** Whether it waits for somebody to look at it. */
export function isWaiting(state: StudyState): boolean {
  return state === 'recorded' || state === 'checked'
}

/** What a reviewer can do. */
export type Act = 'approve' | 'return'

/** Whether it can be sent back: what is credited too. */
export function canReturn(state: StudyState): boolean {
  return state !== 'returned'
}

/** Whether it can be done with a study in this state. */
export function can(act: Act, state: StudyState): boolean {
  return act === 'approve' ? isWaiting(state) : canReturn(state)
}
