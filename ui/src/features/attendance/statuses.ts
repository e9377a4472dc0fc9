/** The statuses of a mark, each with the key that sets it. */
import type { MarkStatus } from '@/api/generated/calls'
import type { PlainKey } from '@/text'

export interface Status {
  status: MarkStatus
  key: string
  textKey: PlainKey
  tone: 'good' | 'warn' | 'info' | 'bad'
  /** Whether it takes minutes. */
  minutes: boolean
}

/** In the order of their keys, 1 to 7. */
export const STATUSES: readonly Status[] = [
  { status: 'present', key: '1', textKey: 'attendance.status.present', tone: 'good', minutes: false },
  { status: 'late', key: '2', textKey: 'attendance.status.late', tone: 'warn', minutes: true },
  { status: 'left_early', key: '3', textKey: 'attendance.status.left_early', tone: 'warn', minutes: true },
  { status: 'sick', key: '4', textKey: 'attendance.status.sick', tone: 'info', minutes: false },
  { status: 'personal', key: '5', textKey: 'attendance.status.personal', tone: 'info', minutes: false },
  { status: 'duty', key: '6', textKey: 'attendance.status.duty', tone: 'info', minutes: false },
  { status: 'absent', key: '7', textKey: 'attendance.status.absent', tone: 'bad', minutes: false },
]

/** How a status is shown. */
export function statusOf(status: MarkStatus): Status {
  const found = STATUSES.find((candidate) => candidate.status === status)
  if (found === undefined) throw new Error(`no such status: ${status}`)
  return found
}

/** Minutes proposed for someone late or leaving early: by the clock during the session, else a quarter of an hour. */
export function proposedMinutes(status: MarkStatus, start: number, end: number, now: number | null): number {
  const length = end - start
  const passed = now === null ? -1 : status === 'late' ? now - start : end - now
  const proposed = passed > 0 && passed < length ? passed : 15
  return Math.max(1, Math.min(proposed, length))
}
