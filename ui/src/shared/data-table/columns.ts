/** A table's columns, and what a person made of them: widths and which are hidden, remembered by the table's name. */
import { recall, remember } from '@/shared/preferences'
import { computed, ref, watch, type ComputedRef } from 'vue'

export interface Column<Row> {
  /** Its name: of its slot, of its sort order, and in what is remembered. */
  key: string
  title: string
  /** Pixels at first; more if the header needs them. */
  width: number
  align?: 'start' | 'center' | 'end'
  /** The cell as text: shown unless there is a slot, copied and exported. */
  text: (row: Row) => string
  /** What is copied and exported, where the cell says less because the row above says it already. */
  full?: (row: Row) => string
  /** Whether a click on its header asks for another order. */
  sortable?: boolean
  /** Not shown until a person chooses it. */
  hidden?: boolean
  /** Takes the room that is left over. */
  grow?: boolean
}

/** What a cell says by itself. */
export function fullText<Row>(column: Column<Row>, row: Row): string {
  return (column.full ?? column.text)(row)
}

export interface Sort {
  key: string
  descending: boolean
}

/** The order after a click on a header: ascending, descending, none. */
export function nextSort(sort: Sort | null, key: string): Sort | null {
  if (sort?.key !== key) return { key, descending: false }
  return sort.descending ? null : { key, descending: true }
}

const NARROWEST = 40
interface Kept {
  widths: Record<string, number>
  hidden: Record<string, boolean>
}

export interface ColumnChoice<Row> {
  shown: ComputedRef<Column<Row>[]>
  /** The value of `grid-template-columns`. */
  template: ComputedRef<string>
  /** The narrowest the table can be, in pixels. */
  breadth: ComputedRef<number>
  isHidden: (column: Column<Row>) => boolean
  hide: (column: Column<Row>, hidden: boolean) => void
  width: (column: Column<Row>) => number
  resize: (column: Column<Row>, width: number) => void
  reset: () => void
}

/** What a character of a header takes, in pixels: Chinese ones are square. */
const WIDE = 13
const SLIM = 8
/** The blank on both sides of a header, and its sign of order. */
const AROUND = 22
const ORDER_SIGN = 12

/** The pixels in which a column's own header is not cut. */
function headerWidth<Row>({ title, sortable }: Column<Row>): number {
  const letters = [...title].reduce((sum, letter) => sum + (letter > '\u2e7f' ? WIDE : SLIM), 0)
  return Math.ceil(letters + AROUND + (sortable ? ORDER_SIGN : 0))
}

/** Pixels of the column of check boxes. */
const CHECKS = 34

export function useColumns<Row>(
  name: string,
  columns: () => readonly Column<Row>[],
  checks: () => boolean,
): ColumnChoice<Row> {
  const kept = ref<Kept>(recall(`columns.${name}`, { widths: {}, hidden: {} }))
  watch(kept, (value) => remember(`columns.${name}`, value), { deep: true })
  const isHidden = (column: Column<Row>): boolean => kept.value.hidden[column.key] ?? column.hidden ?? false
  const width = (column: Column<Row>): number =>
    kept.value.widths[column.key] ?? Math.max(column.width, headerWidth(column))
  const shown = computed(() => columns().filter((column) => !isHidden(column)))
  const track = (column: Column<Row>): string =>
    column.grow ? `minmax(${String(width(column))}px, 1fr)` : `${String(width(column))}px`
  const template = computed(() => {
    const filler = shown.value.some((column) => column.grow) ? [] : ['1fr']
    return [...(checks() ? [`${String(CHECKS)}px`] : []), ...shown.value.map(track), ...filler].join(' ')
  })
  const breadth = computed(() =>
    shown.value.reduce((sum, column) => sum + width(column), checks() ? CHECKS : 0),
  )
  return {
    shown,
    template,
    breadth,
    isHidden,
    width,
    hide: (column, hidden) => (kept.value.hidden[column.key] = hidden),
    resize: (column, wanted) => (kept.value.widths[column.key] = Math.max(NARROWEST, Math.round(wanted))),
    reset: () => (kept.value = { widths: {}, hidden: {} }),
  }
}
