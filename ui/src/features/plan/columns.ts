/** The columns of the 年度培训计划表; those that sort have the names of the call's orders. */
import type { ProgramRow } from '@/api/generated/calls'
import type { Column } from '@/shared/data-table/columns'
import { numberText } from '@/shared/format'
import { t } from '@/text'

const said = (count: number): string => (count === 0 ? '' : numberText(count))

export function programColumns(): Column<ProgramRow>[] {
  return [...plannedColumns(), ...arrangedColumns()]
}

const numbers = { align: 'end', sortable: true } as const

function plannedColumns(): Column<ProgramRow>[] {
  return [
    { key: 'position', title: t('plan.position'), width: 52, ...numbers, text: (row) => said(row.position) },
    { key: 'name', title: t('plan.name'), width: 230, grow: true, sortable: true, text: (row) => row.name },
    { key: 'content', title: t('plan.content'), width: 180, hidden: true, text: (row) => row.content },
    { key: 'audience', title: t('plan.audience'), width: 150, text: (row) => row.audience },
    { key: 'size', title: t('plan.size'), width: 80, ...numbers, text: (row) => said(row.size) },
    { key: 'runs', title: t('plan.runs'), width: 56, ...numbers, text: (row) => said(row.runs) },
    { key: 'period', title: t('plan.period'), width: 100, text: (row) => row.period },
    { key: 'days', title: t('plan.days'), width: 56, ...numbers, text: (row) => said(row.days) },
  ]
}

function arrangedColumns(): Column<ProgramRow>[] {
  return [
    { key: 'place', title: t('plan.place'), width: 130, text: (row) => row.place },
    { key: 'organiser', title: t('plan.organiser'), width: 130, hidden: true, text: (row) => row.organiser },
    {
      key: 'undertaker',
      title: t('plan.undertaker'),
      width: 130,
      sortable: true,
      text: (row) => row.undertaker,
    },
    { key: 'budget', title: t('plan.budget'), width: 140, hidden: true, text: (row) => row.budget },
    { key: 'in_charge', title: t('plan.inCharge'), width: 80, sortable: true, text: (row) => row.in_charge },
    {
      key: 'way',
      title: t('plan.way'),
      width: 110,
      hidden: true,
      text: (row) => t(`value.program.way.${row.way}`),
    },
    { key: 'note', title: t('plan.note'), width: 140, hidden: true, text: (row) => row.note },
    {
      key: 'classes',
      title: t('plan.classes'),
      width: 84,
      ...numbers,
      text: ({ classes, runs }) => t('plan.opened', { classes, runs }),
    },
    {
      key: 'enrolled',
      title: t('plan.enrolled'),
      width: 70,
      align: 'end',
      text: (row) => said(row.enrolled),
    },
  ]
}
