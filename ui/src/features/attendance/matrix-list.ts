/** A class's sheet as a list, for a spreadsheet: a line for each person, a column for each session, and who was there. */
import type { Matrix, MatrixMark, MatrixRow } from '@/api/generated/calls'
import { column } from '@/features/resources/columns'
import type { Column } from '@/shared/data-table/columns'
import { dateText, quartersText, timeText } from '@/shared/format'
import { listOf, type ListOnScreen } from '@/shared/list-export'
import { t } from '@/text'

/** A mark as its sign, the minutes behind it. */
export function markText(mark: MatrixMark | null): string {
  if (mark === null) return ''
  const made = mark.made_up === null ? '' : t('make_up.sign')
  const sign = t(`attendance.sign.${mark.status}`) + made
  return mark.minutes > 0 ? `${sign}${String(mark.minutes)}` : sign
}

export function matrixList({ sessions, rows }: Matrix): ListOnScreen {
  const figures = { align: 'end' } as const
  const columns: Column<MatrixRow>[] = [
    column('name', t('field.person.name'), 84, (row) => row.name),
    column('unit', t('field.person.unit'), 160, (row) => row.unit),
    ...sessions.map(({ id, date, start, title }, at) =>
      column<MatrixRow>(id, `${dateText(date, 'short')} ${timeText(start)} ${title}`, 100, (row) =>
        markText(row.marks[at] ?? null),
      ),
    ),
    column('credited', t('attendance.credited'), 64, (row) => quartersText(row.credited), figures),
    column('on_leave', t('attendance.onLeave'), 64, (row) => quartersText(row.on_leave), figures),
    column('absent', t('attendance.absent'), 64, (row) => quartersText(row.absent), figures),
  ]
  const list = listOf(t('attendance.sheet'), columns, rows)
  const balances = sessions.map(({ balance }) => `${String(balance.present)}/${String(balance.expected)}`)
  list.rows.push([t('attendance.presentOfExpected'), '', ...balances, '', '', ''])
  return list
}
