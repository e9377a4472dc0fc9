export const today = {
  'today.title': '今日',
  'today.sessions': '今日课次',
  'today.expected': '应到 {people} 人次',
  'today.unmarked': '待补点名',
  'today.clashes': '待处理冲突',
  'today.clashDays': '今后 {days} 天',
  'today.classes': '在训班次',
  'today.people': '在训人数',
  'today.clashesAhead': '近期冲突',
  'today.week': '本周',
  'today.dayPeople': '{people} 人次',
  'today.progress': '{year} 年各单位人均学时',
} as const
