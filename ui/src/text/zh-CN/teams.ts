export const teams = {
  'teams.title': '宣讲队伍',
  'teams.filter': '队伍、品牌或宣讲员',
  'teams.township': '乡镇（街道）',
  'teams.empty': '还没有宣讲队伍',
  'teams.emptyHint': '每个村（社区）一支宣讲微团队。',
  'teams.noneFound': '没有符合条件的队伍',
  'field.outreach_team.name': '队伍名称',
  'field.outreach_team.village': '村（社区）',
  'field.outreach_team.brand': '品牌',
  'field.outreach_team.speakers': '宣讲员',
  'field.outreach_team.topics': '可讲专题',
} as const
