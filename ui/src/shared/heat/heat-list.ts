/** A matrix as a list, for a spreadsheet: a line for each of its lines, a column for each of its columns. */
import type { Column } from '@/shared/data-table/columns'
import { numberText } from '@/shared/format'
import { listOf, type ListOnScreen } from '@/shared/list-export'
import { t } from '@/text'
import type { HeatCell, HeatColumn, HeatRow } from './cells'

export interface HeatMatrix {
  label: string
  corner: string
  rows: readonly HeatRow[]
  columns: readonly HeatColumn[]
  cell: (row: number, column: number) => HeatCell
}

export function heatList({ label, corner, rows, columns, cell }: HeatMatrix): ListOnScreen {
  const places = new Map(rows.map((row, at) => [row, at]))
  const count = ({ count: number }: HeatRow): string => (number === null ? '' : numberText(number))
  const shown: Column<HeatRow>[] = [
    { key: 'name', title: corner, width: 160, text: (row) => row.name },
    { key: 'count', title: t('table.count'), width: 64, align: 'end', text: count },
    ...columns.map(({ key, name }, across): Column<HeatRow> => {
      const text = (row: HeatRow): string => cell(places.get(row) ?? -1, across).text
      return { key, title: name, width: 64, align: 'end', text }
    }),
  ]
  return listOf(label, shown, rows)
}
