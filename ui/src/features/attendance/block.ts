/** The block of cells chosen on a sheet: where the keyboard is, and where the choice began. Pure. */

export interface Place {
  row: number
  column: number
}

export interface Block {
  /** Where the choice began. */
  anchor: Place
  /** Where the keyboard is. */
  focus: Place
}

export interface Size {
  rows: number
  columns: number
}

export function blockAt(place: Place): Block {
  return { anchor: place, focus: place }
}

/** Whether a cell is in the block. */
export function holds({ anchor, focus }: Block, row: number, column: number): boolean {
  return between(row, anchor.row, focus.row) && between(column, anchor.column, focus.column)
}

/** Every cell of the block, row by row. */
export function cellsOf({ anchor, focus }: Block): Place[] {
  return span(anchor.row, focus.row).flatMap((row) =>
    span(anchor.column, focus.column).map((column) => ({ row, column })),
  )
}

/**
 * The block after a key: arrows, Home, End, Page keys move, with Shift they widen; Shift+Space takes whole rows and
 * Ctrl+Space whole columns, as spreadsheets do. Null if the key does nothing here.
 */
export function pressed(key: string, block: Block, size: Size, page: number): Block | null {
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const { anchor, focus } = block
  if (key === 'Shift+Space') {
    return { anchor: { ...anchor, column: 0 }, focus: { ...focus, column: last.column } }
  }
  if (key === 'Ctrl+Space') return { anchor: { ...anchor, row: 0 }, focus: { ...focus, row: last.row } }
  if (key === 'Ctrl+A') return { anchor: { row: 0, column: 0 }, focus: last }
  const step = STEPS[key.replace('Shift+', '')]
  if (step === undefined) return null
  const to = step(focus, last, page)
  const place = { row: within(to.row, last.row), column: within(to.column, last.column) }
  return key.includes('Shift+') ? { anchor, focus: place } : blockAt(place)
}

type Step = (from: Place, last: Place, page: number) => Place

const STEPS: Readonly<Record<string, Step>> = {
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  PageDown: ({ row, column }, _, page) => ({ row: row + page, column }),
  PageUp: ({ row, column }, _, page) => ({ row: row - page, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last.column }),
  'Ctrl+Home': () => ({ row: 0, column: 0 }),
  'Ctrl+End': (_, last) => last,
}

function within(value: number, last: number): number {
  return Math.max(0, Math.min(value, last))
}

function between(value: number, one: number, other: number): boolean {
  return value >= Math.min(one, other) && value <= Math.max(one, other)
}

function span(one: number, other: number): number[] {
  const from = Math.min(one, other)
  return Array.from({ length: Math.abs(other - one) + 1 }, (_, at) => from + at)
}
