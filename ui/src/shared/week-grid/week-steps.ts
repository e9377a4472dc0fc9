/** Where the arrow keys lead on a week grid: from block to block, and over free time in half hours. Pure. */
import { lanes, overlap, type Block, type Frame, type GridColumn } from './week-geometry'

/** What the keyboard is on: a block, or a free half hour. */
export type Spot = { block: string } | { column: string; minute: number }

/** Minutes of a free spot, and of a move by key. */
export const HALF_HOUR = 30

export interface Layout {
  columns: readonly GridColumn[]
  blocks: readonly Block[]
  frame: Frame
}

/** The spot a key leads to; null if the key leads nowhere. */
export function stepped(spot: Spot, key: string, layout: Layout): Spot | null {
  switch (key) {
    case 'ArrowDown':
      return vertical(spot, layout, 1)
    case 'ArrowUp':
      return vertical(spot, layout, -1)
    case 'ArrowRight':
      return horizontal(spot, layout, 1)
    case 'ArrowLeft':
      return horizontal(spot, layout, -1)
    case 'Home':
      return spotAt(layout.columns[0]?.key, minuteOf(spot, layout), layout)
    case 'End':
      return spotAt(layout.columns.at(-1)?.key, minuteOf(spot, layout), layout)
    default:
      return null
  }
}

/** Where the keyboard starts: on the first block, else on the first free half hour. */
export function firstSpot(layout: Layout): Spot | null {
  for (const { key } of layout.columns) {
    const first = inColumn(layout, key)[0]
    if (first !== undefined) return { block: first.id }
  }
  const column = layout.columns[0]?.key
  return column === undefined ? null : { column, minute: layout.frame.start }
}

export function blockOf(spot: Spot, layout: Layout): Block | undefined {
  return 'block' in spot ? layout.blocks.find((block) => block.id === spot.block) : undefined
}

function minuteOf(spot: Spot, layout: Layout): number {
  return 'minute' in spot ? spot.minute : (blockOf(spot, layout)?.start ?? layout.frame.start)
}

function columnOf(spot: Spot, layout: Layout): string | undefined {
  return 'column' in spot ? spot.column : blockOf(spot, layout)?.column
}

/** The blocks of a column from morning to evening, from left to right. */
function inColumn(layout: Layout, column: string): Block[] {
  const blocks = layout.blocks.filter((block) => block.column === column)
  const lane = lanes(blocks)
  const laneOf = (block: Block): number => lane.get(block.id)?.lane ?? 0
  return blocks.sort((one, other) => one.start - other.start || laneOf(one) - laneOf(other))
}

/** The block that lies on a half hour of a column, else that half hour. */
function spotAt(column: string | undefined, minute: number, layout: Layout, fromRight = false): Spot | null {
  if (column === undefined) return null
  const half = { start: minute, end: minute + HALF_HOUR }
  const there = inColumn(layout, column).filter((block) => overlap(block, half))
  const block = fromRight ? there.at(-1) : there[0]
  return block === undefined ? { column, minute } : { block: block.id }
}

function vertical(spot: Spot, layout: Layout, way: 1 | -1): Spot | null {
  const column = columnOf(spot, layout)
  const block = blockOf(spot, layout)
  const { frame } = layout
  if (column === undefined) return null
  const from = block === undefined ? minuteOf(spot, layout) : way > 0 ? block.end - HALF_HOUR : block.start
  const minute = Math.floor((from + way * HALF_HOUR) / HALF_HOUR) * HALF_HOUR
  const wanted = way > 0 && block !== undefined ? Math.ceil(block.end / HALF_HOUR) * HALF_HOUR : minute
  if (wanted < frame.start || wanted >= frame.end) return null
  const next = spotAt(column, wanted, layout)
  const same = next !== null && 'block' in next && next.block === block?.id
  return same ? { column, minute: wanted } : next
}

function horizontal(spot: Spot, layout: Layout, way: 1 | -1): Spot | null {
  const column = columnOf(spot, layout)
  const beside = besideBlock(spot, layout, way)
  if (beside !== undefined) return { block: beside.id }
  const at = layout.columns.findIndex(({ key }) => key === column)
  return spotAt(layout.columns[at + way]?.key, minuteOf(spot, layout), layout, way < 0)
}

/** The block in the next lane of the same column. */
function besideBlock(spot: Spot, layout: Layout, way: 1 | -1): Block | undefined {
  const block = blockOf(spot, layout)
  if (block === undefined) return undefined
  const blocks = inColumn(layout, block.column)
  const lane = lanes(blocks)
  const own = lane.get(block.id)?.lane ?? 0
  const laneOf = (other: Block): number => lane.get(other.id)?.lane ?? 0
  return blocks
    .filter((other) => overlap(other, block) && (laneOf(other) - own) * way > 0)
    .sort((one, other) => (laneOf(one) - laneOf(other)) * way)[0]
}
