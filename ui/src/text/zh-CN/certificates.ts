export const certificates = {
  'certificates.title': '证书登记',
  'certificates.number': '证书编号',
  'certificates.class': '班次',
  'certificates.given': '编号日期',
  'certificates.state': '状态',
  'certificates.good': '有效',
  'certificates.void': '{date}作废',
  'certificates.year': '年份',
  'certificates.newest': '最近一年',
  'certificates.give': '给 {count} 人编号',
  'certificates.counts': '共 {total} 个编号，其中作废 {void} 个。',
  'certificates.here': '由本机编号。',
  'certificates.elsewhere': '编号由设立办公室的那台电脑统一给出，本机结班的证书在交换数据后编号。',
  'certificates.how':
    '编号为“年份-培训方式和职级层次的代码-序号”，在同一年份、方式、层次内从 0001 起连续编排；作废的编号保留在册，不再使用。',
  'certificates.empty': '还没有编过号的证书。班次结班时，结业人员的证书会自动编号。',
} as const
