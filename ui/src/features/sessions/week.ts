/** A week of sessions as the grid wants it. */
import { classTitle } from '@/features/classes/words'
import type { Day, SessionClash, SessionRow } from '@/api/generated/calls'
import { addDays, dateText, weekdayText, facts } from '@/shared/format'
import type { Block, GridColumn } from '@/shared/week-grid/week-geometry'
import { t } from '@/text'
import { kindText } from './clash-text'

/** The seven days from a Monday, with what the calendar says of them. */
export const weekColumns = (monday: string, today: string, days: readonly Day[]): GridColumn[] =>
  dayColumns(monday, 7, today, days)

/** So many days, with what the calendar says of them. */
export function dayColumns(first: string, count: number, today: string, days: readonly Day[]): GridColumn[] {
  return Array.from({ length: count }, (_, at) => {
    const date = addDays(first, at)
    const special = days.find((day) => day.date === date)
    const column: GridColumn = { key: date, title: weekdayText(date), detail: dateText(date, 'short') }
    if (date === today) column.today = true
    if (special !== undefined) {
      const workday = special.kind === 'workday'
      column.badge = {
        // A make-up workday bears its holiday's name too: a word tells the two apart, not the colour.
        text: workday ? `${t('grid.workday')} ${special.name}`.trim() : special.name || t('grid.holiday'),
        tone: workday ? 'info' : 'bad',
      }
      if (!workday) column.closed = [{ start: 0, end: 1440 }]
    }
    return column
  })
}

/** The same class always has the same colour. */
export function colourOf(id: string): 1 | 2 | 3 | 4 | 5 {
  const sum = [...id].reduce((total, letter) => total + letter.charCodeAt(0), 0)
  return ((sum % 5) + 1) as 1 | 2 | 3 | 4 | 5
}

/** What a session clashes with, whatever was let stand left out. */
export function openClashesOf({ id }: SessionRow, clashes: readonly SessionClash[]): SessionClash[] {
  return clashes.filter(
    (clash) => clash.overridden === null && (clash.session.id === id || clash.other?.id === id),
  )
}

/** The sessions as blocks, with their clashes in words. */
export function weekBlocks(sessions: readonly SessionRow[], clashes: readonly SessionClash[]): Block[] {
  return sessions.map((session) => ({
    id: session.id,
    column: session.date ?? '',
    start: session.start,
    end: session.end,
    title: session.title,
    detail: facts(
      classTitle({ name: session.class_name, run: session.run }),
      session.trainer_name,
      session.venue_name,
      session.pinned ? t('sessions.pinned') : '',
    ),
    colour: colourOf(session.class),
    fixed: session.class_state === 'closed' || session.marks > 0,
    clashes: openClashesOf(session, clashes).map(kindText),
  }))
}
