/** The matrix as a grid of cells: how full each is, and where the keyboard goes from one. */

export interface Place {
  row: number
  column: number
}

/** A line of the matrix. */
export interface HeatRow {
  key: string
  name: string
  /** How many it stands for, written beside its name. */
  count: number | null
}

/** What stands over a column. */
export interface HeatColumn {
  key: string
  name: string
  /** Whether it matters more than others. */
  starred: boolean
}

/** What a cell shows. */
export interface HeatCell {
  text: string
  /** See `shade`. */
  shade: number
  /** The whole of it in words. */
  title: string
  /** Whether something about it asks to be looked at. */
  marked: boolean
}

/** Where there is nothing to show. */
export const NO_CELL: HeatCell = { text: '', shade: 0, title: '', marked: false }

/** How many shades a cell can have, beside none at all. */
const SHADES = 5

/** 0 for nobody, then one of five shades by share; the share itself is written in the cell. */
export function shade(heard: number, people: number): number {
  if (heard === 0 || people === 0) return 0
  return Math.min(SHADES, Math.max(1, Math.ceil((heard / people) * SHADES)))
}

/** Where a key leads from a cell; null if it leads nowhere. */
export function step(key: string | null, from: Place, rows: number, columns: number): Place | null {
  const to = {
    ArrowUp: { row: from.row - 1, column: from.column },
    ArrowDown: { row: from.row + 1, column: from.column },
    ArrowLeft: { row: from.row, column: from.column - 1 },
    ArrowRight: { row: from.row, column: from.column + 1 },
    Home: { row: from.row, column: 0 },
    End: { row: from.row, column: columns - 1 },
    'Ctrl+Home': { row: 0, column: 0 },
    'Ctrl+End': { row: rows - 1, column: columns - 1 },
  }[key ?? '']
  if (to === undefined || to.row < 0 || to.row >= rows || to.column < 0 || to.column >= columns) return null
  return to
}
