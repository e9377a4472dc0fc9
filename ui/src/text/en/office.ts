import type { office as zh } from '../zh-CN/office'

export const office: Record<keyof typeof zh, string> = {
  'office.title': 'Office',
  'office.newTitle': 'New office',
  'office.newHint': 'Everything is kept on this machine: {folder}',
  'office.name': 'Name of the office',
  'office.nameExample': 'For example: Cadre Education Section, Fengjie County',
  'office.county': 'County',
  'office.countyExample': 'For example: Fengjie',
  'office.account': 'Your name',
  'office.accountHint': 'Every record will say who made it',
  'office.create': 'Create',
  'change.office.create': 'Office created',
}
