import type { history as zh } from '../zh-CN/history'

export const history: Record<keyof typeof zh, string> = {
  'history.title': 'History',
  'history.empty': 'This record has not been changed',
  'history.from': 'Before',
  'history.to': 'After',
  'history.blank': '(empty)',
  'history.undoMark': 'undone',
  'field.name': 'Name',
  'field.removed': 'Deleted',
  'field.parent': 'Parent',
  'field.position': 'Position',
  'field.code': 'Code',
  'field.kind': 'Kind',
}
