/** The stretches of time that talks are looked at in. */
import { isoDate } from '@/shared/format'

/** `1` to `4` for a quarter, '' for the whole year, `ever` for all there is. */
export type Period = '' | '1' | '2' | '3' | '4' | 'ever'

export const QUARTERS = ['1', '2', '3', '4'] as const

/** The first and the last day; neither for all there is. */
export function span(year: number, period: Period): { from?: string; to?: string } {
  if (period === 'ever') return {}
  if (period === '') return { from: isoDate(year, 1, 1), to: isoDate(year, 12, 31) }
  const last = Number(period) * 3
  return { from: isoDate(year, last - 2, 1), to: lastDay(year, last) }
}

/** The first and the last day of a month. */
export function monthSpan(year: number, month: number): { from: string; to: string } {
  return { from: isoDate(year, month, 1), to: lastDay(year, month) }
}

/** A month so many months later, or earlier if negative. */
export function monthAfter(year: number, month: number, by: number): { year: number; month: number } {
  const months = year * 12 + month - 1 + by
  return { year: Math.floor(months / 12), month: (months % 12) + 1 }
}

export function today(): string {
  const now = new Date()
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

function lastDay(year: number, month: number): string {
  return isoDate(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())
}

/** 1 to 4: the quarter a date lies in, with its year. */
export function quarterOf(date: string): { year: number; quarter: number } {
  const [year, month] = date.split('-').map(Number)
  return { year: year ?? 0, quarter: Math.ceil((month ?? 1) / 3) }
}

/** A quarter so many quarters later, or earlier if negative. */
export function quarterAfter(year: number, quarter: number, by: number): { year: number; quarter: number } {
  const quarters = year * 4 + quarter - 1 + by
  return { year: Math.floor(quarters / 4), quarter: (quarters % 4) + 1 }
}
