/** A person's targets as the columns of the forecast show them. */
import type { ForecastFlag, ForecastLine, ForecastRow, Outlook } from '@/api/generated/calls'
import { dateText, quartersText } from '@/shared/format'
import { t } from '@/text'

export type TargetName = ForecastLine['name']
export const TARGETS: readonly TargetName[] = [
  'year',
  'cycle',
  'online',
  'basic_higher',
  'basic_lower',
  'party_member',
  'branch_secretary',
]
export const OUTLOOKS: readonly Outlook[] = ['missing', 'met', 'flagged']

export const lineOf = (row: ForecastRow, name: TargetName): ForecastLine | undefined =>
  row.lines.find((line) => line.name === name)

/** Credited, still to come and owed: `36 + 12 / 90`; empty where the target is not theirs. */
export function progressText(line: ForecastLine | undefined): string {
  if (line === undefined) return ''
  const coming = line.planned > 0 ? ` + ${quartersText(line.planned)}` : ''
  return `${quartersText(line.credited)}${coming} / ${quartersText(line.required)}`
}

/** What will be missing of a target; empty where it is not theirs. */
export function shortText(line: ForecastLine | undefined): string {
  if (line === undefined) return ''
  if (line.short === 0) return t('forecast.willMeet')
  const hours = quartersText(line.short)
  return line.put_off ? t('forecast.putOff', { hours }) : t('forecast.willMiss', { hours })
}

/** What is met is good, what is due only later is neither. */
export function toneOf(line: ForecastLine): 'good' | 'warn' | 'info' {
  if (line.short === 0) return 'good'
  return line.put_off ? 'info' : 'warn'
}

export function flagText(flag: ForecastFlag): string {
  return flag.kind === 'band_changed'
    ? t('forecast.flag.band_changed', { date: dateText(flag.day) })
    : t(`forecast.flag.${flag.kind}`)
}
