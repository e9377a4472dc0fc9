export const office = {
  'office.title': '办公室',
  'office.newTitle': '新建办公室',
  'office.newHint': '数据只保存在本机：{folder}',
  'office.name': '办公室名称',
  'office.nameExample': '例如：中共奉节县委组织部干部教育科',
  'office.county': '县（区）',
  'office.countyExample': '例如：奉节县',
  'office.account': '您的姓名',
  'office.accountHint': '以后的每条记录都会写上由谁录入',
  'office.create': '新建办公室',
  'office.createAndImport': '新建并导入名册',
  'office.openExample': '打开示例县',
  'office.exampleHint':
    '奉节县的真实区划和虚构的 8,200 名干部、73 个班次，与您的数据分开存放，可以随意试用。',
  'office.makingExample': '正在生成示例县',
  'change.office.create': '新建办公室',
} as const
