/** The days of a month (`YYYY-MM`) in whole weeks, Monday first. Pure. */
import { addDays, isoDate, mondayOf, partsOf } from '@/shared/format'
import { t } from '@/text'

/** 2026年3月. */
export function monthText(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return t('date.month', { year, month: Number(number) })
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
