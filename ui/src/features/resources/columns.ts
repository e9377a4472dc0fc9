/** A column said in one line. */
import type { Column } from '@/shared/data-table/columns'

/** `more` is whatever differs from a plain column: its order, its side, whether it grows. */
export function column<Row>(
  key: string,
  title: string,
  width: number,
  text: (row: Row) => string,
  more: Partial<Column<Row>> = {},
): Column<Row> {
  return { key, title, width, text, ...more }
}

/** A number, at the right. */
export function figure<Row>(
  key: string,
  title: string,
  width: number,
  number: (row: Row) => number,
  more: Partial<Column<Row>> = {},
): Column<Row> {
  return { key, title, width, align: 'end', text: (row) => String(number(row)), ...more }
}
