/** Drags on a week grid: move a block, pull its edge, or draw a new one on free time. */
import { onScopeDispose, type ShallowRef } from 'vue'
import type { Drafting } from './draft'
import {
  between,
  columnAt,
  resized,
  shifted,
  snap,
  type Block,
  type Frame,
  type GridColumn,
  type Place,
} from './week-geometry'

export interface DragParts {
  /** The element that holds the columns side by side. */
  area: Readonly<ShallowRef<HTMLElement | null>>
  columns: () => readonly GridColumn[]
  /** How wide they are beside one another. */
  widths: () => readonly number[]
  frame: () => Frame
  drafting: Drafting
  /** The block was let go somewhere else than it was. */
  dropped: (block: Block | null, place: Place) => void
}

export type Grip = 'whole' | 'start' | 'end'

/** Pixels the pointer has to go before a press is a drag. */
const SLACK = 4

interface Point {
  column: string
  minute: number
}

export function useDrag(parts: DragParts): {
  /** Begins a drag of a block, or of free time if there is none. */
  begin: (event: PointerEvent, block: Block | null, grip: Grip) => void
  /** Gives up the drag under way. */
  cancel: () => void
} {
  let stop = (): void => undefined
  onScopeDispose(() => stop())
  const begin = (event: PointerEvent, block: Block | null, grip: Grip): void => {
    const from = pointOf(event, parts)
    if (event.button !== 0 || from === null || block?.fixed === true) return
    let far = false
    const follow = (move: PointerEvent): void => {
      far ||= Math.hypot(move.clientX - event.clientX, move.clientY - event.clientY) > SLACK
      const to = far ? pointOf(move, parts) : null
      if (to !== null)
        parts.drafting.propose(block?.id ?? null, placeOf(block, grip, from, to, parts.frame()))
    }
    const release = (): void => {
      stop()
      const draft = parts.drafting.take()
      if (draft !== null && !same(block, draft.place)) parts.dropped(block, draft.place)
    }
    stop = () => {
      window.removeEventListener('pointermove', follow)
      window.removeEventListener('pointerup', release)
    }
    window.addEventListener('pointermove', follow)
    window.addEventListener('pointerup', release)
  }
  const cancel = (): void => {
    stop()
    parts.drafting.take()
  }
  return { begin, cancel }
}

function same(block: Block | null, place: Place): boolean {
  return block?.column === place.column && block.start === place.start && block.end === place.end
}

function placeOf(block: Block | null, grip: Grip, from: Point, to: Point, frame: Frame): Place {
  if (block === null) return between(from.column, from.minute, to.minute, frame)
  const { column, start, end } = block
  const by = snap(to.minute - from.minute, frame.step)
  if (grip === 'whole') return shifted({ column, start, end }, by, to.column, frame)
  return resized({ column, start, end }, grip, (grip === 'start' ? start : end) + by, frame)
}

function pointOf(event: PointerEvent, { area, columns, widths, frame }: DragParts): Point | null {
  const box = area.value?.getBoundingClientRect()
  if (box === undefined) return null
  const column = columns()[columnAt((event.clientX - box.left) / box.width, widths())]
  const { start, end } = frame()
  const minute = start + ((event.clientY - box.top) / box.height) * (end - start)
  return column === undefined ? null : { column: column.key, minute: Math.min(Math.max(minute, start), end) }
}
