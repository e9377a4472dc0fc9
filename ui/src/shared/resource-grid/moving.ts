/** An item on its way to another cell, by pointer or by keys: where it would lie and what it would clash with. */
import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { Cell, GridItem } from './places'

/** What an item would clash with in a cell, in words. */
export type CellClashes = (id: string, cell: Cell) => Promise<readonly string[]>

export interface Carried {
  item: GridItem
  to: Cell
  /** Null while it is not known yet. */
  clashes: readonly string[] | null
}

export interface Carrying {
  carried: Readonly<ShallowRef<Carried | null>>
  /** Takes an item up, or carries it on. */
  carry: (item: GridItem, to: Cell) => void
  /** Puts it down where it is. */
  drop: () => void
  giveUp: () => void
  /** Follows a pointer until it is let go. */
  drag: (event: PointerEvent, item: GridItem) => void
}

/** Pixels the pointer has to go before a press is a drag. */
const SLACK = 4

export function useCarrying(
  clashes: CellClashes,
  target: (item: GridItem, cell: Cell) => Cell,
  dropped: (item: GridItem, to: Cell) => void,
): Carrying {
  const carried = shallowRef<Carried | null>(null)
  let stop = (): void => undefined
  onScopeDispose(() => stop())

  function carry(item: GridItem, cell: Cell): void {
    const to = target(item, cell)
    const before = carried.value
    if (before?.item.id === item.id && before.to.row === to.row && before.to.column === to.column) return
    const now: Carried = { item, to, clashes: null }
    carried.value = now
    void judge(now)
  }
  /** The answer may come later; one for a cell that was left meanwhile is dropped. */
  async function judge(now: Carried): Promise<void> {
    const found = await clashes(now.item.id, now.to)
    if (carried.value === now) carried.value = { ...now, clashes: found }
  }
  function drop(): void {
    const taken = carried.value
    carried.value = null
    if (taken !== null && (taken.to.row !== taken.item.row || taken.to.column !== taken.item.column))
      dropped(taken.item, taken.to)
  }
  function giveUp(): void {
    stop()
    carried.value = null
  }
  function drag(event: PointerEvent, item: GridItem): void {
    if (event.button === 0 && item.fixed !== true) stop = follow(event, (cell) => carry(item, cell), drop)
  }
  return { carried, carry, drop, giveUp, drag }
}

function cellUnder(event: PointerEvent): Cell | null {
  const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-row]')
  const { row, column } = cell?.dataset ?? {}
  return row === undefined || column === undefined ? null : { row, column }
}

/** Follows a pressed pointer from cell to cell until it is let go; answers what stops it. */
function follow(pressed: PointerEvent, over: (cell: Cell) => void, released: () => void): () => void {
  let far = false
  const move = (event: PointerEvent): void => {
    far ||= Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) > SLACK
    const cell = far ? cellUnder(event) : null
    if (cell !== null) over(cell)
  }
  const stop = (): void => {
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', release)
  }
  const release = (): void => {
    stop()
    released()
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', release)
  return stop
}
