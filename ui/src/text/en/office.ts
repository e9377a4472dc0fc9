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
  'office.create': 'Create the office',
  'office.createAndImport': 'Create the office and import a roster',
  'office.openExample': 'Open the example county',
  'office.exampleHint':
    'Fengjie’s real divisions with 8,200 invented people and 73 classes, kept apart from your own data. Try anything.',
  'office.makingExample': 'Making the example county',
  'change.office.create': 'Office created',
}
