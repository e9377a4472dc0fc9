/** The days of a month in whole weeks, Monday first. Pure. */
import { addDays, isoDate, mondayOf, partsOf } from '@/shared/format'

/** Something on a day. */
export interface DayItem {
  id: string
  date: string
  text: string
  /** One of the chart colours. */
  colour?: 1 | 2 | 3 | 4 | 5
  clash?: boolean
}

/** What a day is besides an ordinary one. */
export interface DayMark {
  text: string
  tone: 'plain' | 'bad' | 'warn' | 'info'
}

/** The weeks that a month touches: dates of seven days each. */
export function weeksOf(month: string): string[][] {
  const parts = partsOf(`${month}-01`)
  if (parts === null) return []
  const first = mondayOf(`${month}-01`)
  const last = addDays(
    isoDate(parts.month === 12 ? parts.year + 1 : parts.year, (parts.month % 12) + 1, 1),
    -1,
  )
  const weeks: string[][] = []
  for (let monday = first; monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(monday, day)))
  return weeks
}

/** The day a key leads to; null if the key does not move. */
export function dayAfter(key: string, date: string): string | null {
  const days: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
  const by = days[key]
  if (by !== undefined) return addDays(date, by)
  if (key === 'Home') return mondayOf(date)
  return key === 'End' ? addDays(mondayOf(date), 6) : null
}

/** The same day of another month, or its last day. */
export function monthsAfter(date: string, by: number): string {
  const { year, month, day } = partsOf(date) ?? { year: 2000, month: 1, day: 1 }
  const at = year * 12 + month - 1 + by
  const first = isoDate(Math.floor(at / 12), (at % 12) + 1, 1)
  const wanted = addDays(first, day - 1)
  return wanted.slice(0, 7) === first.slice(0, 7) ? wanted : addDays(monthsAfter(first, 1), -1)
}

export function itemsByDate(items: readonly DayItem[]): Map<string, DayItem[]> {
  const grouped = new Map<string, DayItem[]>()
  for (const item of items) grouped.set(item.date, [...(grouped.get(item.date) ?? []), item])
  return grouped
}
