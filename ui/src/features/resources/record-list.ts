/** A list with a panel beside it. Which record is open stands in the address, so that back, reload and links find it. */
import { describeKeys, useShortcuts } from '@/shared/keys'
import { replaceQuery, route } from '@/shared/router'
import { computed, nextTick, useTemplateRef, type ComputedRef, type WritableComputedRef } from 'vue'

export interface RecordList<Row> {
  /** The id of the record whose panel is open. */
  opened: ComputedRef<string | null>
  /** Opens a row's panel and goes into it. */
  open: (row: Row) => void
  /** Opens the panel of a record that may not be in the list. */
  show: (id: string) => void
  close: () => void
  /** An open panel follows the row the keyboard is on. */
  follow: (row: Row | undefined) => void
  toTable: () => void
  /** The row at an index, if it has been fetched. */
  rowAt: (index: number) => Row | undefined
  /** Puts the keyboard on a row, such as one that has just moved. */
  activate: (index: number) => void
}

/** What the page's list can do; a tree has no rows by number. */
interface List<Row> {
  focus: () => void
  rowAt?: (index: number) => Row | undefined
  activate?: (index: number) => void
}

/** What the page's own keys do. */
interface Acts {
  /** Alt+N. */
  add?: () => void
  /** Delete on a row. */
  removable?: boolean
  /** Alt+↑ and Alt+↓ on a row. */
  movable?: boolean
}

/** To be used by a page whose template has `ref="table"`, `ref="panel"` and `ref="filter"`. */
export function useRecordList<Row extends { id: string }>(acts: Acts): RecordList<Row> {
  const table = useTemplateRef<List<Row>>('table')
  const panel = useTemplateRef<{ focus: () => void }>('panel')
  const filter = useTemplateRef<{ focus: () => void }>('filter')
  const opened = computed(() => route.value.query['open'] ?? null)
  const show = (id: string): void => replaceQuery({ open: id })
  keys(acts, () => filter.value?.focus())
  return {
    opened,
    show,
    open: (row) => {
      show(row.id)
      void nextTick(() => panel.value?.focus())
    },
    close: () => {
      replaceQuery({ open: null })
      table.value?.focus()
    },
    follow: (row) => {
      // Rows arriving are no reason to turn to another record: somebody has to be on the list.
      const onList = document.activeElement?.closest('[role="grid"]') != null
      if (opened.value !== null && row !== undefined && onList) show(row.id)
    },
    toTable: () => table.value?.focus(),
    rowAt: (index) => table.value?.rowAt?.(index),
    activate: (index) => table.value?.activate?.(index),
  }
}

function keys(acts: Acts, search: () => void): void {
  const groupKey = 'keys.table'
  const add = acts.add
  useShortcuts([
    { keys: 'Ctrl+F', titleKey: 'keys.filter', groupKey, inText: true, run: search },
    ...(add === undefined
      ? []
      : [{ keys: 'Alt+N', titleKey: 'keys.add', groupKey, inText: true, run: () => add() } as const]),
  ])
  describeKeys([
    ...(acts.removable === true ? [{ keys: ['Delete'], titleKey: 'keys.remove', groupKey } as const] : []),
    ...(acts.movable === true
      ? [{ keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], titleKey: 'keys.reorder', groupKey } as const]
      : []),
  ])
}

/** A filter that stands in the address; '' where it is not there. */
export function useAddress<Value extends string = string>(name: string): WritableComputedRef<Value | ''> {
  return computed({
    get: () => (route.value.query[name] ?? '') as Value | '',
    set: (value) => replaceQuery({ [name]: value === '' ? null : value }),
  })
}
