import type { undo as zh } from '../zh-CN/undo'

export const undo: Record<keyof typeof zh, string> = {
  'undo.title': 'Undo',
  'undo.undo': 'Undo: {what}',
  'undo.redo': 'Redo: {what}',
  'undo.nothingToUndo': 'Nothing to undo',
  'undo.nothingToRedo': 'Nothing to redo',
  'undo.done': 'Undone: {what}',
  'undo.redone': 'Redone: {what}',
  'undo.many': '{what} ({count})',
  'undo.somethingElse': 'a change',
}
