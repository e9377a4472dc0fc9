import type { records as zh } from '../zh-CN/records'

export const records: Record<keyof typeof zh, string> = {
  'records.fields': 'Details',
  'records.uses': 'Used in',
  'records.sessions': '{count} {count|session|sessions}',
  'records.sessionCount': 'Sessions',
  'records.clearFilters': 'Clear filters',
  'records.moveHint': 'Alt+↑ Alt+↓ change the order',
}
