export const plan = {
  'plan.title': '年度计划',
} as const
