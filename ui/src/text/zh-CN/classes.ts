export const classes = {
  'classes.nameWithRun': '{name}（第{run}期）',
  'classes.title': '班次',
} as const
