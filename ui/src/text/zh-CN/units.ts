export const units = {
  'units.title': '单位',
  'change.units.create': '新建单位',
  'change.units.edit': '修改单位',
  'change.units.move': '移动单位',
  'change.units.remove': '删除单位',
} as const
