/** A month of sessions as the grid wants it: weeks below one another, their days side by side. Pure. */
import type { Day, SessionClash, SessionRow } from '@/api/generated/calls'
import { addDays, dateText, mondayOf, partsOf, weekdayText } from '@/shared/format'
import { weeksOf } from '@/shared/month'
import type { Cell, GridDay, GridItem, ResourceRow } from '@/shared/resource-grid/places'
import { t } from '@/text'
import type { Stretch } from './resources'
import { dayColumns, weekBlocks } from './week'

const DAYS_OF_A_WEEK = 7
/** Any Monday. */
const MONDAY = '2024-01-01'

/** The weeks a month (`YYYY-MM`) touches, from a Monday to a Sunday. */
export function weeksStretch(month: string): Stretch {
  const weeks = weeksOf(month)
  return { from: weeks[0]?.[0] ?? `${month}-01`, to: weeks.at(-1)?.at(-1) ?? `${month}-01` }
}

/** A row a week, by its Monday. */
export function monthRows(month: string): ResourceRow[] {
  return weeksOf(month).flatMap(([monday]) =>
    monday === undefined
      ? []
      : [{ key: monday, title: t('sessions.weekFrom', { day: dateText(monday, 'short') }) }],
  )
}

/** A column a weekday, by how many days after Monday it is. */
export function weekdayColumns(): { key: string; title: string }[] {
  return Array.from({ length: DAYS_OF_A_WEEK }, (_, at) => ({
    key: String(at),
    title: weekdayText(addDays(MONDAY, at)),
  }))
}

/** The date of a cell. */
export const dateOf = ({ row, column }: Cell): string => addDays(row, Number(column))

/** The cell of a date. */
export function cellOf(date: string): Cell {
  const weekday = partsOf(date)?.weekday ?? 1
  return { row: mondayOf(date), column: String((weekday + DAYS_OF_A_WEEK - 1) % DAYS_OF_A_WEEK) }
}

/** What the days of a month's weeks are, by date. */
export function monthDays(month: string, today: string, days: readonly Day[]): Map<string, GridDay> {
  const weeks = weeksOf(month)
  const all = dayColumns(weeks[0]?.[0] ?? '', weeks.length * DAYS_OF_A_WEEK, today, days)
  return new Map(all.map((day) => [day.key, { ...day, outside: !day.key.startsWith(month) }]))
}

/** The sessions of the month itself: its weeks begin and end in the months beside it. */
export function sessionsOfMonth(month: string, sessions: readonly SessionRow[]): SessionRow[] {
  return sessions.filter(({ date }) => date?.startsWith(month) === true)
}

/** The sessions in the cells of their days. */
export function monthItems(sessions: readonly SessionRow[], clashes: readonly SessionClash[]): GridItem[] {
  return weekBlocks(sessions, clashes).map((block) => ({ ...block, ...cellOf(block.column) }))
}
