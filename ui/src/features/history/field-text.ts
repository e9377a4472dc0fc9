/** A record's fields and their values in words, as the history shows them. */
import { numberText, quartersText, timeText } from '@/shared/format'
import { isMessageKey, t, type PlainKey } from '@/text'

/** `field.<table>.<column>`, else `field.<column>`, else the column itself. */
export function fieldText(table: string, field: string): string {
  const key = [`field.${table}.${field}`, `field.${field}`].find(isMessageKey)
  return key === undefined ? field : t(key as PlainKey)
}

/** Fields that count minutes since midnight, and fields that count quarter-hours. */
const TIMES = new Set(['start', 'end', 'opens', 'closes'])
const HOURS = new Set(['quarters'])

/** `value.<table>.<field>.<word>` for a choice, a time of day, hours, yes or no; else what was recorded. */
export function valueText(table: string, field: string, value: string | null): string {
  if (value === null || value === '') return t('history.blank')
  const key = `value.${table}.${field}.${value}`
  if (isMessageKey(key)) return t(key as PlainKey)
  if (value === 'true' || value === 'false') return value === 'true' ? t('common.yes') : t('common.no')
  if (TIMES.has(field)) return timeText(Number(value))
  if (HOURS.has(field)) return quartersText(Number(value))
  if (field.startsWith('most_minutes')) return numberText(Number(value) / 60, 1)
  // Photos are recorded by names that say nothing to people.
  if (field === 'photos') return t('outreach.photos.count', { count: value.split('\n').length })
  return field === 'removed' ? t('common.yes') : value
}
