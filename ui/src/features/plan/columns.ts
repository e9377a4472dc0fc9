/** The columns of the 年度培训计划表; those that sort have the names of the call's orders. */
import type { ProgramRow } from '@/api/generated/calls'
import type { Column } from '@/shared/data-table/columns'
import { numberText } from '@/shared/format'
import { t } from '@/text'

type More = Partial<Column<ProgramRow>>
type TextKey =
  | 'name'
  | 'content'
  | 'audience'
  | 'period'
  | 'place'
  | 'organiser'
  | 'undertaker'
  | 'budget'
  | 'in_charge'
  | 'note'

function text(key: TextKey, width: number, more: More = {}): Column<ProgramRow> {
  return { key, title: t(`field.program.${key}`), width, text: (row) => row[key], ...more }
}

/** A number that says nothing as long as it is 0. */
function count(key: 'position' | 'size' | 'runs' | 'days', width: number): Column<ProgramRow> {
  const said = (row: ProgramRow): string => (row[key] === 0 ? '' : numberText(row[key]))
  return { key, title: t(`field.program.${key}`), width, text: said, align: 'end', sortable: true }
}

export function programColumns(): Column<ProgramRow>[] {
  return [
    count('position', 52),
    text('name', 230, { grow: true, sortable: true }),
    text('content', 180, { hidden: true }),
    text('audience', 150),
    count('size', 80),
    count('runs', 56),
    text('period', 100),
    count('days', 56),
    text('place', 130),
    text('organiser', 130, { hidden: true }),
    text('undertaker', 130, { sortable: true }),
    text('budget', 140, { hidden: true }),
    text('in_charge', 80, { sortable: true }),
    {
      key: 'way',
      title: t('field.program.way'),
      width: 110,
      hidden: true,
      text: ({ way }) => t(`value.program.way.${way}`),
    },
    text('note', 140, { hidden: true }),
    {
      key: 'classes',
      title: t('plan.classes'),
      width: 84,
      align: 'end',
      sortable: true,
      text: ({ classes, runs }) => t('plan.opened', { classes, runs }),
    },
    {
      key: 'enrolled',
      title: t('plan.enrolled'),
      width: 70,
      align: 'end',
      text: ({ enrolled }) => numberText(enrolled),
    },
  ]
}
