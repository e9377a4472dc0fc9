/** Values as people read them, and as people type them. Hours are quarter-hours, times minutes, dates ISO strings. */
import { language, t } from '@/text'

/** A local date's parts; null if the text is not a date that exists. */
export function partsOf(date: string): { year: number; month: number; day: number; weekday: number } | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(date)
  if (found === null) return null
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const moment = new Date(Date.UTC(year, month - 1, day))
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return null
  return { year, month, day, weekday: moment.getUTCDay() }
}

export function isoDate(year: number, month: number, day: number): string {
  const padded = (value: number, width: number): string => String(value).padStart(width, '0')
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`
}

/** A number of days after a date, or before it if negative. */
export function addDays(date: string, days: number): string {
  const parts = partsOf(date)
  if (parts === null) return date
  const moment = new Date(Date.UTC(parts.year, parts.month - 1, parts.day + days))
  return isoDate(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate())
}

/** The Monday of a date's week. */
export function mondayOf(date: string): string {
  return addDays(date, -(((partsOf(date)?.weekday ?? 1) + 6) % 7))
}

/** 周一. */
export function weekdayText(date: string): string {
  const weekday = (partsOf(date)?.weekday ?? 0) as 0 | 1 | 2 | 3 | 4 | 5 | 6
  return t(`date.weekday.${weekday}`)
}

/** 2026年3月2日 周一; 2026年3月2日; 3月2日. */
export function dateText(date: string | null, length: 'long' | 'medium' | 'short' = 'medium'): string {
  const parts = date === null ? null : partsOf(date)
  if (date === null || parts === null) return date ?? ''
  const { year, month, day } = parts
  if (length === 'long') return t('date.long', { year, month, day, weekday: weekdayText(date) })
  return length === 'short' ? t('date.short', { month, day }) : t('date.medium', { year, month, day })
}

/** 2026年3月2日至3月6日: what both ends share is said once. */
export function dateRangeText(from: string, to: string): string {
  if (from === to) return dateText(from)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  return t('date.range', { from: dateText(from), to: dateText(to, sameYear ? 'short' : 'medium') })
}

/** The same where an end may be unknown: the other one alone; nothing if both are. */
export function spanText(from: string | null, to: string | null): string {
  const [first, last] = [from ?? to, to ?? from]
  return first === null || last === null ? '' : dateRangeText(first, last)
}

/** 540 → 09:00. */
export function timeText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** 540, 720 → 09:00–12:00. */
export function timeRangeText(start: number, end: number): string {
  return `${timeText(start)}–${timeText(end)}`
}

/** 14 quarters → 3.5. */
export function quartersText(quarters: number): string {
  return numberText(quarters / 4, 2)
}

/** 14 quarters → 3.5 学时. */
export function hoursText(quarters: number): string {
  return t('common.hours', { hours: quartersText(quarters) })
}

/** 8200 → 8,200. */
export function numberText(value: number, decimals = 0): string {
  return new Intl.NumberFormat(language.value, { maximumFractionDigits: decimals }).format(value)
}

/** 3 of 8 → 37.5%; a share of nothing is a dash. */
export function percentText(part: number, whole: number, decimals = 1): string {
  return whole === 0 ? '–' : `${numberText((part * 100) / whole, decimals)}%`
}

/** A moment in local time: 2026-03-02 09:05. */
export function momentText(unixMilliseconds: number): string {
  const moment = new Date(unixMilliseconds)
  const date = isoDate(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())
  return `${date} ${timeText(moment.getHours() * 60 + moment.getMinutes())}`
}

/** Full-width digits, letters and points as an input method types them → the plain ones. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u3002]/g, (wide) => (wide === '\u3000' ? ' ' : '.'))
    .trim()
}

/** What people type for a time of day: 9, 930, 9:30, 09.30 → minutes; null if it is none. */
export function parseTime(typed: string): number | null {
  const text = halfWidth(typed)
  const found = /^(\d{1,2})(?:[:.](\d{1,2}))?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text)
  if (found === null) return null
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)]
  return hour > 24 || minute > 59 || hour * 60 + minute > 1440 ? null : hour * 60 + minute
}

/** What people type for a date: 2026-3-2, 2026.3.2, 20260302, 3.2, 3月2日 → ISO; null if there is no such day. */
export function parseDate(typed: string, thisYear: number): string | null {
  const text = halfWidth(typed)
    .replace(/[\u5e74\u6708./]/g, '-')
    .replace(/\u65e5$/, '')
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  const short = /^(\d{1,2})-(\d{1,2})$/.exec(text)
  if (found === null && short === null) return null
  const [year, month, day] = found?.slice(1).map(Number) ?? [thisYear, Number(short?.[1]), Number(short?.[2])]
  const date = isoDate(year ?? 0, month ?? 0, day ?? 0)
  return partsOf(date) === null ? null : date
}

/** What people type for a number; null if it is none. */
export function parseNumber(typed: string): number | null {
  const text = halfWidth(typed).replaceAll(',', '')
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null
}

/** Facts in one line; what is not known leaves no gap. */
export function facts(...known: readonly (string | null)[]): string {
  return known.filter(Boolean).join(' · ')
}

/** An exact fraction, such as `40/7`, as a number people read: 5.71. */
export function fractionText(fraction: string): string {
  const [part = 0, whole = 1] = fraction.split('/').map(Number)
  return fraction === '' ? '–' : numberText(part / whole, 2)
}
