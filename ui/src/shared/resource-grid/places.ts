/** Where items lie on a grid of resources by days, and where the keys lead. Pure. */
import type { GridColumn } from '../week-grid/week-geometry'

export interface ResourceRow {
  key: string
  title: string
  detail?: string
}

/** A day as a column or a cell shows it. */
export interface GridDay extends GridColumn {
  /** Belongs to the month before or after. */
  outside?: boolean
}

/** A cell: a resource on a day. */
export interface Cell {
  row: string
  column: string
}

export interface GridItem extends Cell {
  id: string
  start: number
  end: number
  title: string
  detail?: string
  colour?: 1 | 2 | 3 | 4 | 5
  /** Cannot be moved. */
  fixed?: boolean
  /** What it clashes with, in words. */
  clashes?: readonly string[]
}

/** What the keyboard is on: the item at a place of a cell, or the empty cell. */
export interface Spot extends Cell {
  at: number
}

export interface Board {
  rows: readonly ResourceRow[]
  columns: readonly GridColumn[]
  /** By `cellKey`, in order of time. */
  items: ReadonlyMap<string, readonly GridItem[]>
  /** Whether each row goes on in the next: weeks below one another. */
  continuous?: boolean
}

export const cellKey = ({ row, column }: Cell): string => `${row} ${column}`

/** The items of each cell in order of time. */
export function byCell(items: readonly GridItem[]): Map<string, GridItem[]> {
  const cells = new Map<string, GridItem[]>()
  for (const item of [...items].sort((one, other) => one.start - other.start || one.end - other.end)) {
    const key = cellKey(item)
    cells.set(key, [...(cells.get(key) ?? []), item])
  }
  return cells
}

const within = (at: number, count: number): number => Math.min(Math.max(at, 0), count - 1)

/** The cell so many rows and columns away, as far as the grid goes. */
export function cellAway(from: Cell, down: number, across: number, board: Board): Cell {
  const row = board.rows.findIndex(({ key }) => key === from.row)
  const column = board.columns.findIndex(({ key }) => key === from.column)
  if (board.continuous === true) {
    const width = board.columns.length
    const to = (row + down) * width + column + across
    const [below, beside] = [board.rows[Math.floor(to / width)]?.key, board.columns[to % width]?.key]
    return below === undefined || beside === undefined ? from : { row: below, column: beside }
  }
  return {
    row: board.rows[within(row + down, board.rows.length)]?.key ?? from.row,
    column: board.columns[within(column + across, board.columns.length)]?.key ?? from.column,
  }
}

const countIn = (cell: Cell, board: Board): number => board.items.get(cellKey(cell))?.length ?? 0

/** The spot a key leads to; null if the key leads nowhere. */
export function stepped(spot: Spot, key: string, board: Board): Spot | null {
  const ends = { Home: board.columns[0], End: board.columns.at(-1) }[key]
  if (ends !== undefined) return { row: spot.row, column: ends.key, at: 0 }
  const way = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key]
  if (way === undefined) return null
  const [down = 0, across = 0] = way
  const at = spot.at + down
  if (across === 0 && at >= 0 && at < countIn(spot, board)) return { ...spot, at }
  const cell = cellAway(spot, down, across, board)
  if (cell.row === spot.row && cell.column === spot.column) return null
  const last = Math.max(countIn(cell, board) - 1, 0)
  return { ...cell, at: across === 0 ? (down < 0 ? last : 0) : Math.min(spot.at, last) }
}

/** The item at a spot. */
export const itemAt = (spot: Spot | null, board: Board): GridItem | undefined =>
  spot === null ? undefined : board.items.get(cellKey(spot))?.[spot.at]
