/** A class's sessions as its timetable lists them: the date is said once a day. */
import type { SessionRow } from '@/api/generated/calls'
import { addDays, dateText } from '@/shared/format'
import { t } from '@/text'

export interface Lesson extends SessionRow {
  /** The date, on the day's first line alone. */
  day: string
  /** On how many lines its day goes on, this one included; 0 on those after the first. */
  lines: number
}

/** The day of a session. */
export function dayText({ date }: SessionRow, length: 'long' | 'medium' = 'medium'): string {
  return date === null ? t('sessions.undated') : dateText(date, length)
}

export function lessonsOf(sessions: readonly SessionRow[]): Lesson[] {
  return sessions.map((session, at) => {
    const first = at === 0 || sessions[at - 1]?.date !== session.date
    const rest = sessions.slice(at)
    const end = rest.findIndex(({ date }) => date !== session.date)
    return {
      ...session,
      day: first ? dayText(session, 'long') : '',
      lines: first ? (end === -1 ? rest.length : end) : 0,
    }
  })
}

/** Where the next session of a class would lie: the half-day after its last one, within its usual hours. */
export function nextSlot(
  sessions: readonly SessionRow[],
  starts: string | null,
  today: string,
): { date: string; start: number; end: number } {
  const morning = { start: 540, end: 720 }
  const afternoon = { start: 870, end: 1050 }
  const last = sessions.filter(({ date }) => date !== null).at(-1)
  if (last?.date == null) return { date: starts ?? today, ...morning }
  return last.start < 720 ? { date: last.date, ...afternoon } : { date: addDays(last.date, 1), ...morning }
}
