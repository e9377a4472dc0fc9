import type { classes as zh } from '../zh-CN/classes'

export const classes: Record<keyof typeof zh, string> = {
  'classes.nameWithRun': '{name} (run {run})',
  'classes.title': 'Classes',
}
