/** The matrix as a grid of cells: how full each is, and where the keyboard goes from one. */

export interface Place {
  row: number
  column: number
}

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
