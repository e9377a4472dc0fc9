/** Which rows are selected, by key. Pure: the table holds one and replaces it. */

export interface Selection<Row> {
  readonly rows: ReadonlyMap<string, Row>
  /** Where a run of rows starts. */
  readonly anchor: number
}

export function nothing<Row>(): Selection<Row> {
  return { rows: new Map(), anchor: 0 }
}

/** Only this row. */
export function only<Row>(key: string, row: Row, index: number): Selection<Row> {
  return { rows: new Map([[key, row]]), anchor: index }
}

/** This row as well, or no longer. */
export function toggled<Row>(
  selection: Selection<Row>,
  key: string,
  row: Row,
  index: number,
): Selection<Row> {
  const rows = new Map(selection.rows)
  if (!rows.delete(key)) rows.set(key, row)
  return { rows, anchor: index }
}

/** The run of rows from the anchor to an index, and nothing else. */
export function run<Row>(selection: Selection<Row>, rows: Iterable<readonly [string, Row]>): Selection<Row> {
  return { rows: new Map(rows), anchor: selection.anchor }
}

/** The same rows with their newest contents. */
export function renewed<Row>(
  selection: Selection<Row>,
  arrived: readonly Row[],
  keyOf: (row: Row) => string,
): Selection<Row> {
  const newer = arrived.filter((row) => selection.rows.has(keyOf(row)))
  if (newer.length === 0) return selection
  return {
    ...selection,
    rows: new Map([...selection.rows, ...newer.map((row) => [keyOf(row), row] as const)]),
  }
}

/** Rows as a spreadsheet takes them: cells by tabs, rows by line ends. */
export function tabSeparated(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\r\n')
}
