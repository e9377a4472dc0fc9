/** Lists as spreadsheet files: the rows and columns on screen, all of the rows, in their order. */
import type { ListColumn, ListFormat } from '@/api/generated/calls'
import { runJob } from '@/api/progress'
import type { RowSource } from '@/api/rows'
import { t } from '@/text'
import { fullText, type Column } from './data-table/columns'
import { saveFile } from './download'

export interface ListOnScreen {
  title: string
  columns: ListColumn[]
  rows: string[][]
}

/** More rows than any office has in one list. */
const EVERY = 1_000_000

/** A list from its columns and rows. A column at the right holds figures. */
export function listOf<Row>(
  title: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  widthOf: (column: Column<Row>) => number = ({ width }) => width,
): ListOnScreen {
  return {
    title,
    columns: columns.map((column) => ({
      title: column.title,
      width: Math.round(widthOf(column)),
      figures: column.align === 'end',
    })),
    rows: rows.map((row) => columns.map((column) => fullText(column, row))),
  }
}

/** Every row of a source, those not yet fetched too. */
export async function everyRow<Row>(source: RowSource<Row>): Promise<Row[]> {
  return (await source.fetchRange(0, EVERY)).rows
}

/** Saves a list under the name of its screen and its own; a long one takes a moment, and the window says so. */
export async function saveList(list: ListOnScreen, format: ListFormat): Promise<void> {
  const file = await runJob('lists.export', { ...list, format }, t('table.export'))
  saveFile(fileName(list.title), file)
}

function fileName(title: string): string {
  const screen = document.querySelector('main h1')?.textContent.trim() ?? ''
  const name = screen === '' || title.includes(screen) ? title : `${screen} ${title}`
  return name.replace(/[\\/:*?"<>|]/g, ' ')
}
