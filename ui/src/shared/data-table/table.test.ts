import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest'
import { useList } from '@/api/rows'
import { effectScope, ref } from 'vue'
import { nextSort, type Column } from './columns'
import DataTable from './DataTable.vue'
import { tabSeparated } from './selection'
import { moved, ROW, scrollFor, visible } from './window'

interface Person {
  id: string
  name: string
}
const TOTAL = 8200
const revision = ref(0)
const question = ref(0)
let renamed = ''
let total = TOTAL
const fetchRange = vi.fn((offset: number, limit: number) =>
  Promise.resolve({
    total,
    rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) => ({
      id: String(offset + at),
      name: `${renamed}${String(offset + at)}`,
    })),
  }),
)
const columns: Column<Person>[] = [
  { key: 'id', title: 'Id', width: 80, text: (row) => row.id, sortable: true },
  { key: 'name', title: 'Name', width: 80, text: (row) => row.name, hidden: true },
]
let table: VueWrapper
const grid = (): HTMLElement => table.get('[role="grid"]').element as HTMLElement
const focusedRow = (): string | null | undefined => document.activeElement?.getAttribute('aria-rowindex')
const picked = (): string[] => {
  const told = table.emitted('update:selected') as Person[][][] | undefined
  return (told?.at(-1)?.[0] ?? []).map((row) => row.id)
}

async function press(key: string, init: KeyboardEventInit = {}): Promise<void> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  document.activeElement?.dispatchEvent(event)
  // A browser tells that the grid was scrolled; this one does not.
  grid().dispatchEvent(new Event('scroll'))
  await flushPromises()
}

beforeEach(async () => {
  renamed = ''
  total = TOTAL
  fetchRange.mockClear()
  // Nothing is laid out here: the table is told that it is 20 rows high, with its header.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(21 * ROW)
  const source = { fetchRange, revision, question }
  const rowKey = (row: Person): string => row.id
  table = mount(DataTable<Person>, {
    props: { name: 't', label: 'People', source, columns, rowKey, select: 'multiple' },
    attachTo: document.body,
  }) as unknown as VueWrapper
  await flushPromises()
  ;(table.vm as unknown as { focus: () => void }).focus()
  await flushPromises()
})
afterEach(() => {
  table.unmount()
  vi.restoreAllMocks()
})

describe('the window onto a long list', () => {
  it('draws what is visible and a little more, at both ends', () => {
    expect(visible(0, 600, TOTAL)).toEqual({ from: 0, to: 26 })
    expect(visible(TOTAL * ROW - 600, 600, TOTAL)).toEqual({ from: 8174, to: 8200 })
    expect(visible(99999, 600, 3), 'fewer rows than before').toEqual({ from: 3, to: 3 })
  })

  it('scrolls no further than it has to', () => {
    expect(scrollFor(5, 0, 600)).toBe(0)
    expect(scrollFor(20, 0, 600)).toBe(ROW)
    expect(scrollFor(2, 300, 600)).toBe(60)
  })

  it('moves by the keys of a list', () => {
    expect(moved('ArrowDown', 8199, TOTAL, 19), 'the last is the last').toBe(8199)
    expect(moved('ArrowUp', 0, TOTAL, 19), 'above the first is the header').toBe(-1)
    expect(moved('PageUp', 5, TOTAL, 19)).toBe(0)
    expect(moved('x', 5, TOTAL, 19)).toBeNull()
  })
})

describe('a list of 8,200 rows', () => {
  it('is a grid of all rows to a screen reader, of which few are drawn', () => {
    expect(grid().getAttribute('aria-rowcount')).toBe('8201')
    expect(table.findAll('.row').length).toBeLessThan(40)
    expect(fetchRange, 'one page is enough').toHaveBeenCalledTimes(1)
  })

  it('goes to any row by keys, with the focus on it', async () => {
    await press('End')
    expect(focusedRow()).toBe('8201')
    await press('ArrowUp')
    expect(focusedRow()).toBe('8200')
    await press('Home')
    expect(focusedRow()).toBe('2')
    await press('PageDown')
    expect(focusedRow()).toBe('21')
    expect(table.findAll('[role="row"][tabindex="0"]'), 'the tab key enters at one row').toHaveLength(1)
  })

  it('selects with Space, runs with Shift, everything with Ctrl+A', async () => {
    await press(' ')
    expect(picked()).toEqual(['0'])
    await press('ArrowDown', { shiftKey: true })
    await press('ArrowDown', { shiftKey: true })
    expect(picked()).toEqual(['0', '1', '2'])
    await press('ArrowUp', { shiftKey: true })
    expect(picked(), 'the run shrinks again').toEqual(['0', '1'])
    await press('a', { ctrlKey: true })
    expect(picked()).toHaveLength(TOTAL)
  })

  it('tells Enter and the keys it does not know', async () => {
    await press('ArrowDown')
    await press('Enter')
    expect(table.emitted('open')?.[0]).toEqual([{ id: '1', name: '1' }])
    await press('q')
    expect(table.emitted('press')?.[0]?.slice(0, 3)).toEqual(['Q', { id: '1', name: '1' }, 1])
  })

  it('shows changed rows where it is, and another list from its top', async () => {
    await press('End')
    await press(' ')
    fetchRange.mockClear()
    renamed = 'new '
    revision.value++
    await flushPromises()
    const asked = fetchRange.mock.calls.map(([offset]) => offset)
    expect(asked, 'only what is seen').toEqual([8100])
    expect(focusedRow()).toBe('8201')
    expect((table.emitted('update:selected') as Person[][][]).at(-1)?.[0]?.[0]?.name).toBe('new 8199')
    question.value++
    await flushPromises()
    expect(fetchRange).toHaveBeenLastCalledWith(0, 100)
    expect(picked(), 'what was selected is not in this list').toEqual([])
  })

  it('keeps the keyboard on a row when the last one is taken away', async () => {
    await press('End')
    total = TOTAL - 1
    revision.value++
    await flushPromises()
    expect(focusedRow(), 'the one that is the last now').toBe('8200')
    await press('ArrowUp')
    expect(focusedRow()).toBe('8199')
  })

  it('asks for another order from its header, reached with the arrow up', async () => {
    await press('ArrowUp')
    expect(document.activeElement?.getAttribute('role')).toBe('columnheader')
    await press('Enter')
    expect(table.emitted('update:sort')?.[0]).toEqual([{ key: 'id', descending: false }])
  })

  it('copies the visible columns of the selected rows for a spreadsheet', async () => {
    await press(' ')
    await press('ArrowDown', { shiftKey: true })
    const clipboardData = { text: '', setData: (_: string, text: string) => (clipboardData.text = text) }
    const event = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), { clipboardData })
    document.activeElement?.dispatchEvent(event)
    expect(clipboardData.text).toBe('0\r\n1')
  })
})

describe('a list that is here already', () => {
  it('stays where it is when a row is taken away, so that a second Delete is for the next', async () => {
    const rows = ref(Array.from({ length: 20 }, (_, at) => ({ id: String(at), name: '' })))
    const scope = effectScope()
    await table.setProps({ source: scope.run(() => useList(rows)) })
    await flushPromises()
    ;(table.vm as unknown as { activate: (index: number) => void }).activate(8)
    await flushPromises()
    rows.value = rows.value.filter(({ id }) => id !== '8')
    await flushPromises()
    await press('Delete')
    expect(table.emitted('press')?.at(-1)?.slice(0, 3)).toEqual(['Delete', { id: '9', name: '' }, 8])
    scope.stop()
  })
})

describe('a list to gather from', () => {
  beforeEach(async () => {
    await table.setProps({ select: 'gather' })
    ;(table.vm as unknown as { focus: () => void }).focus()
    await flushPromises()
  })

  it('adds a row by a click and takes it out by another', async () => {
    await table.findAll('[role="row"]')[1]?.trigger('click')
    await table.findAll('[role="row"]')[3]?.trigger('click')
    expect(picked(), 'the first stays').toEqual(['0', '2'])
    await table.findAll('[role="row"]')[1]?.trigger('click')
    expect(picked()).toEqual(['2'])
  })

  it('keeps what was gathered when another filter is asked for', async () => {
    await press(' ')
    question.value++
    await flushPromises()
    await press('ArrowDown')
    await press(' ')
    expect(picked()).toEqual(['0', '1'])
  })
})

describe('orders and cells', () => {
  it('go round: ascending, descending, none', () => {
    const first = nextSort(null, 'name')
    const second = nextSort(first, 'name')
    expect([first, second, nextSort(second, 'name')]).toEqual([
      { key: 'name', descending: false },
      { key: 'name', descending: true },
      null,
    ])
    expect(nextSort(second, 'unit')).toEqual({ key: 'unit', descending: false })
  })

  it('cannot break the rows of a spreadsheet', () => {
    expect(
      tabSeparated([
        ['a\tb', 'c\nd'],
        ['e', 'f'],
      ]),
    ).toBe('a b\tc d\r\ne\tf')
  })
})
