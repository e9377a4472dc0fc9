export const undo = {
  'undo.title': '撤销',
  'undo.undo': '撤销：{what}',
  'undo.redo': '重做：{what}',
  'undo.nothingToUndo': '没有可撤销的操作',
  'undo.nothingToRedo': '没有可重做的操作',
  'undo.done': '已撤销：{what}',
  'undo.redone': '已重做：{what}',
  'undo.many': '{what}（{count} 项）',
  'undo.somethingElse': '一项操作',
} as const
