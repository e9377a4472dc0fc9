import type { classes as zh } from '../zh-CN/classes'

export const classes: Record<keyof typeof zh, string> = {
  'classes.title': 'Classes',
}
