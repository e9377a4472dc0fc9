export const records = {
  'records.fields': '资料',
  'records.uses': '使用情况',
  'records.sessions': '{count} 个课次',
  'records.sessionCount': '课次数',
  'records.clearFilters': '清除筛选',
  'records.moveHint': 'Alt+↑ Alt+↓ 调整顺序',
} as const
