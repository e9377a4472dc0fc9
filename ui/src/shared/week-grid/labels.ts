/** What a screen reader says about blocks and free time; and which blocks lie where. */
import { timeRangeText, timeText } from '@/shared/format'
import { t } from '@/text'
import { lanes, type Block, type GridColumn, type Lane } from './week-geometry'

export function labelOf(block: Block, column: GridColumn): string {
  const clash = block.clashes?.length
    ? t('grid.clashWith', { names: block.clashes.join(t('common.listComma')) })
    : ''
  const parts = [column.title, timeRangeText(block.start, block.end), block.title, block.detail, clash]
  return parts.filter(Boolean).join(t('common.listComma'))
}

export function spotLabel(minute: number, column: GridColumn): string {
  return t('grid.empty', { day: column.title, time: timeText(minute) })
}

/** The blocks of each column with their lanes. */
export function columnLanes(
  columns: readonly GridColumn[],
  blocks: readonly Block[],
): Map<string, { block: Block; lane: Lane }[]> {
  const grouped = new Map<string, Block[]>(columns.map(({ key }) => [key, []]))
  for (const block of blocks) grouped.get(block.column)?.push(block)
  return new Map([...grouped].map(([key, inside]) => [key, withLanes(inside)]))
}

/** How many blocks lie side by side where a column is fullest. */
export function mostLanes(placed: readonly { lane: Lane }[] | undefined): number {
  return Math.max(1, ...(placed ?? []).map(({ lane }) => lane.of))
}

function withLanes(blocks: readonly Block[]): { block: Block; lane: Lane }[] {
  const placed = lanes(blocks)
  return blocks.map((block) => ({ block, lane: placed.get(block.id) ?? { lane: 0, of: 1 } }))
}
