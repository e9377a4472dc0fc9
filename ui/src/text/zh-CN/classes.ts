export const classes = {
  'classes.title': '班次',
} as const
