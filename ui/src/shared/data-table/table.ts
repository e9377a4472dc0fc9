/** What a table knows: the rows in view, the row the keyboard is on, the selection. */
import type { RowSource } from '@/api/rows'
import { useElementView } from '@/shared/element-view'
import { computed, nextTick, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { usePages, type Pages } from './pages'
import { nothing, only, renewed, run, toggled, type Selection } from './selection'
import { moved, ROW, scrollFor, visible } from './window'

export type Select = 'none' | 'single' | 'multiple' | 'gather'

/** Whether more than one row can be selected. */
export function severalOf(select: Select): boolean {
  return select === 'multiple' || select === 'gather'
}

export type How = 'only' | 'toggle' | 'extend'

export interface TableParts<Row> {
  scroller: Readonly<ShallowRef<HTMLElement | null>>
  source: () => RowSource<Row>
  keyOf: (row: Row) => string
  selected: Ref<Row[]>
  activated: (row: Row | undefined) => void
  /** Whether what was selected stays so under another filter, so that rows are gathered from several. */
  gathers: () => boolean
}

interface Choosing<Row> {
  isSelected: (row: Row | undefined) => boolean
  choose: (index: number, how: How, select: Select) => Promise<void>
  chooseAll: () => Promise<void>
  clear: () => void
}

interface Moving {
  /** The row the keyboard is on; -1 for the header. */
  active: Ref<number>
  /** Puts the keyboard on a row and shows it; the focus stays where it is if `keepFocus`. */
  activate: (index: number, keepFocus?: boolean) => void
  /** Rows in a screenful. */
  page: () => number
}

export interface Table<Row> extends Choosing<Row>, Moving, Pages<Row> {
  /** The indices to draw: those in view, and the one with the focus. */
  drawn: ComputedRef<number[]>
  /** Whether the key moved, and then it has. */
  move: (key: string, select: Select) => boolean
}

export function useTable<Row>(parts: TableParts<Row>): Table<Row> {
  const chosen = parts.selected.value.map((row) => [parts.keyOf(row), row] as const)
  const selection = shallowRef<Selection<Row>>({ ...nothing(), rows: new Map(chosen) })
  const replace = (next: Selection<Row>): void => {
    if (next === selection.value) return
    selection.value = next
    parts.selected.value = [...next.rows.values()]
  }
  followTheModel(parts, selection)
  const pages = usePages(parts.source, (rows) => replace(renewed(selection.value, rows, parts.keyOf)))
  const moving = useMoving(parts, pages)
  const choosing = choosingAmong(parts, pages, selection, replace)
  const drawn = useDrawn(parts, pages, moving.active)
  watch(
    () => parts.source().question.value,
    () => !parts.gathers() && replace(nothing()),
  )
  const move = (key: string, select: Select): boolean => {
    const extend = key.startsWith('Shift+') && severalOf(select)
    const plain = extend ? key.slice('Shift+'.length) : key
    const to = moved(plain, moving.active.value, pages.total.value ?? 0, moving.page())
    if (to === null || (pages.total.value ?? 0) === 0) return false
    moving.activate(to)
    if (extend) void choosing.choose(Math.max(to, 0), 'extend', select)
    else if (select === 'single') void choosing.choose(to, 'only', select)
    return true
  }
  return { ...pages, ...moving, ...choosing, drawn, move }
}

/** A screen may clear or set the selection from outside. */
function followTheModel<Row>(parts: TableParts<Row>, selection: ShallowRef<Selection<Row>>): void {
  watch(parts.selected, (rows) => {
    const before = selection.value.rows
    if (rows.length === before.size && rows.every((row) => before.has(parts.keyOf(row)))) return
    selection.value = { ...selection.value, rows: new Map(rows.map((row) => [parts.keyOf(row), row])) }
  })
}

/** Follows the scrolling: which rows to draw, and fetches them at first, when they come into view or may have changed. */
function useDrawn<Row>(
  parts: TableParts<Row>,
  pages: Pages<Row>,
  active: Ref<number>,
): ComputedRef<number[]> {
  const view = useElementView(parts.scroller)
  watch(
    () => parts.source().question.value,
    () => {
      active.value = 0
      if (parts.scroller.value !== null) parts.scroller.value.scrollTop = 0
      view.look()
    },
  )
  const span = computed(() => visible(view.top, view.height - ROW, pages.total.value ?? 0))
  watch(
    [
      () => span.value.from,
      () => span.value.to,
      () => parts.source().revision.value,
      () => parts.source().question.value,
      parts.source,
    ],
    () => {
      void pages.ensure(span.value.from, Math.max(span.value.to, span.value.from + 1))
      if (active.value > 0) void pages.ensure(active.value, active.value + 1)
    },
    { immediate: true, flush: 'post' },
  )
  return computed(() => {
    const { from, to } = span.value
    const inView = Array.from({ length: to - from }, (_, at) => from + at)
    const exists = active.value >= 0 && active.value < (pages.total.value ?? 0)
    return exists && (active.value < from || active.value >= to) ? [...inView, active.value] : inView
  })
}

function useMoving<Row>(parts: TableParts<Row>, pages: Pages<Row>): Moving {
  const active = ref(0)
  watch([active, () => pages.row(active.value)], ([, row]) => parts.activated(row))
  const height = (): number => (parts.scroller.value?.clientHeight ?? 0) - ROW
  const activate = (index: number, keepFocus = false): void => {
    const scroller = parts.scroller.value
    active.value = Math.min(index, Math.max((pages.total.value ?? 0) - 1, 0))
    if (scroller === null || index < 0) return
    scroller.scrollTop = scrollFor(active.value, scroller.scrollTop, height())
    if (keepFocus) return
    void nextTick(() => {
      scroller
        .querySelector<HTMLElement>(`[data-index="${String(active.value)}"]`)
        ?.focus({ preventScroll: true })
    })
  }
  // Before the rows that are no more are taken out of the page, and the focus with them.
  watch(pages.total, (total) => {
    if (total === null || active.value <= 0 || active.value < total) return
    activate(Math.max(total - 1, 0), !isOnRow(parts.scroller.value))
  })
  return { active, activate, page: () => Math.max(1, Math.floor(height() / ROW) - 1) }
}

/** Whether the focus is on a row, or on something in it. */
function isOnRow(scroller: HTMLElement | null): boolean {
  const row = document.activeElement?.closest('[data-index]') ?? null
  return row !== null && scroller?.contains(row) === true
}

function choosingAmong<Row>(
  parts: TableParts<Row>,
  pages: Pages<Row>,
  selection: ShallowRef<Selection<Row>>,
  replace: (next: Selection<Row>) => void,
): Choosing<Row> {
  const chooseRun = async (from: number, to: number): Promise<void> => {
    await pages.ensure(from, to)
    const indices = Array.from({ length: to - from }, (_, at) => from + at)
    const rows = indices.map(pages.row).filter((row) => row !== undefined)
    const chosen = rows.map((row) => [parts.keyOf(row), row] as const)
    const before = parts.gathers() ? selection.value.rows : []
    replace(run(selection.value, [...before, ...chosen]))
  }
  return {
    isSelected: (row) => row !== undefined && selection.value.rows.has(parts.keyOf(row)),
    choose: async (index, how, select) => {
      const row = pages.row(index)
      if (row === undefined || select === 'none') return
      const { anchor } = selection.value
      if (how === 'extend') await chooseRun(Math.min(anchor, index), Math.max(anchor, index) + 1)
      else if (how === 'toggle' && severalOf(select))
        replace(toggled(selection.value, parts.keyOf(row), row, index))
      else replace(only(parts.keyOf(row), row, index))
    },
    chooseAll: () => chooseRun(0, pages.total.value ?? 0),
    clear: () => replace(nothing()),
  }
}
