export const records = {
  'records.fields': 'Details',
  'records.uses': 'Used in',
  'records.sessions': '{count} {count|session|sessions}',
  'records.sessionCount': 'Sessions',
  'records.clearFilters': 'Clear filters',
  'records.moveHint': 'Alt+↑ Alt+↓ change the order',
  'keys.filter': 'Filter the list',
  'keys.add': 'Add',
  'keys.remove': 'Remove',
}
