/** The keyboard on a week grid. */
import { describeKeys, keyOf } from '@/shared/keys'
import { ref, type Ref } from 'vue'
import type { Drafting } from './draft'
import { labelOf } from './labels'
import { resized, shifted, type Block, type Place } from './week-geometry'
import { blockOf, firstSpot, HALF_HOUR, stepped, type Layout, type Spot } from './week-steps'

export interface GridKeyParts {
  layout: () => Layout
  spot: Ref<Spot | null>
  drafting: Drafting
  createMinutes: () => number
  readOnly: () => boolean
  go: (to: Spot) => void
  cancelDrag: () => void
  tell: {
    create: (place: Place) => void
    change: (id: string, place: Place) => void
    open: (id: string) => void
    remove: (id: string) => void
    turn: (by: -1 | 1) => void
  }
}

export function useGridKeys(parts: GridKeyParts): {
  press: (event: KeyboardEvent) => void
  release: (event: KeyboardEvent) => void
  /** What was just done, for a screen reader. */
  said: Ref<string>
} {
  describeGridKeys()
  const said = ref('')
  const press = (event: KeyboardEvent): void => {
    const key = keyOf(event)
    const spot = parts.spot.value ?? firstSpot(parts.layout())
    if (key === null || spot === null) return
    const block = blockOf(spot, parts.layout())
    const done = moves(key, block, parts, said) || acts(key, spot, block, parts) || goes(key, spot, parts)
    if (!done) return
    event.preventDefault()
    event.stopPropagation()
  }
  const release = (event: KeyboardEvent): void => {
    if (event.key !== 'Alt') return
    const draft = parts.drafting.take()
    if (draft?.id == null) return
    event.preventDefault()
    parts.tell.change(draft.id, draft.place)
  }
  return { press, release, said }
}

function goes(key: string, spot: Spot, parts: GridKeyParts): boolean {
  if (key === 'PageUp' || key === 'PageDown') {
    parts.tell.turn(key === 'PageUp' ? -1 : 1)
    return true
  }
  const to = stepped(spot, key, parts.layout())
  if (to !== null) parts.go(to)
  return to !== null
}

function acts(key: string, spot: Spot, block: Block | undefined, parts: GridKeyParts): boolean {
  if (key === 'Escape' && parts.drafting.draft.value !== null) parts.cancelDrag()
  else if (key === 'Enter' && block !== undefined) parts.tell.open(block.id)
  else if (key === 'Delete' && block !== undefined && !parts.readOnly()) parts.tell.remove(block.id)
  else if (key === 'Enter' && 'minute' in spot && !parts.readOnly()) parts.tell.create(newPlace(spot, parts))
  else return false
  return true
}

/** As long as usual, but not past the next block or the end of the day. */
function newPlace(spot: { column: string; minute: number }, parts: GridKeyParts): Place {
  const { blocks, frame } = parts.layout()
  const later = blocks.filter((block) => block.column === spot.column && block.start > spot.minute)
  const until = Math.min(frame.end, ...later.map((block) => block.start))
  return {
    column: spot.column,
    start: spot.minute,
    end: Math.min(spot.minute + parts.createMinutes(), until),
  }
}

/** Alt moves a draft of the block; it is put there when Alt is let go, so that many presses are one change. */
function moves(key: string, block: Block | undefined, parts: GridKeyParts, said: Ref<string>): boolean {
  if (block === undefined || block.fixed === true || parts.readOnly()) return false
  const { columns, frame } = parts.layout()
  const draft = parts.drafting.draft.value
  const place: Place =
    draft?.id === block.id ? draft.place : { column: block.column, start: block.start, end: block.end }
  const at = columns.findIndex((column) => column.key === place.column)
  const beside = (by: number): string => columns[at + by]?.key ?? place.column
  const places: Record<string, () => Place> = {
    'Alt+ArrowUp': () => shifted(place, -HALF_HOUR, place.column, frame),
    'Alt+ArrowDown': () => shifted(place, HALF_HOUR, place.column, frame),
    'Alt+ArrowLeft': () => shifted(place, 0, beside(-1), frame),
    'Alt+ArrowRight': () => shifted(place, 0, beside(1), frame),
    'Alt+Shift+ArrowUp': () => resized(place, 'end', place.end - HALF_HOUR, frame),
    'Alt+Shift+ArrowDown': () => resized(place, 'end', place.end + HALF_HOUR, frame),
  }
  const wanted = places[key]?.()
  const column = columns.find((each) => each.key === wanted?.column)
  if (wanted === undefined || column === undefined) return false
  parts.drafting.propose(block.id, wanted)
  said.value = labelOf({ ...block, ...wanted }, column)
  return true
}

function describeGridKeys(): void {
  const groupKey = 'keys.grid'
  describeKeys([
    { keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], titleKey: 'keys.move', groupKey },
    { keys: ['Enter'], titleKey: 'keys.openOrCreate', groupKey },
    { keys: ['Alt+ArrowUp', 'Alt+ArrowRight'], titleKey: 'keys.moveBlock', groupKey },
    { keys: ['Alt+Shift+ArrowUp', 'Alt+Shift+ArrowDown'], titleKey: 'keys.resizeBlock', groupKey },
    { keys: ['Delete'], titleKey: 'keys.removeBlock', groupKey },
    { keys: ['Escape'], titleKey: 'keys.cancel', groupKey },
    { keys: ['PageUp', 'PageDown'], titleKey: 'keys.turn', groupKey },
  ])
}
