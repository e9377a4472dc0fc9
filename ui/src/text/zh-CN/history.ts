export const history = {
  'history.title': '变更记录',
  'history.empty': '这条记录还没有变更',
  'history.from': '原值',
  'history.to': '新值',
  'history.blank': '（空）',
  'history.undoMark': '撤销',
  'field.name': '名称',
  'field.removed': '已删除',
  'field.parent': '上级',
  'field.position': '顺序',
  'field.code': '代码',
  'field.kind': '类别',
} as const
