import { replaceHost, type Request } from '@/api/host'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import type { Column } from './data-table/columns'
import DataTable from './data-table/DataTable.vue'

interface Person {
  id: number
  name: string
}
const TOTAL = 8200
const asked: Request[] = []
const saved: string[] = []
const columns: Column<Person>[] = [
  { key: 'day', title: 'Day', width: 80, text: () => '', full: (row) => `2026-03-${String(row.id % 28)}` },
  { key: 'name', title: '=Name', width: 120, text: (row) => row.name, grow: true },
  { key: 'hours', title: 'Hours', width: 90, align: 'end', text: (row) => String(row.id) },
  { key: 'note', title: 'Note', width: 80, text: () => 'never seen', hidden: true },
]
const source = {
  fetchRange: (offset: number, limit: number) =>
    Promise.resolve({
      total: TOTAL,
      rows: Array.from({ length: Math.min(limit, TOTAL - offset) }, (_, at) => ({
        id: offset + at,
        name: `=${String(offset + at)}`,
      })),
    }),
  revision: ref(0),
  question: ref(0),
}

function shown(): void {
  mount(DataTable<Person>, {
    props: { name: 'exported', label: 'People', source, columns, rowKey: (row: Person) => String(row.id) },
    attachTo: document.body,
  })
}

beforeEach(() => {
  asked.length = saved.length = 0
  document.body.innerHTML = '<main><h1>County / 县</h1></main>'
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
  replaceHost({
    call: (request) => {
      asked.push(request)
      return Promise.resolve({ extension: 'xlsx', content: '' })
    },
    watch: () => () => undefined,
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  document.body.innerHTML = ''
})

describe('the list on screen as a file', () => {
  it('holds every row in the columns on screen, by one key', async () => {
    shown()
    await flushPromises()
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, cancelable: true }))
    await flushPromises()
    const [{ name, input }] = asked as [Request]
    const list = input as { columns: unknown[]; rows: string[][]; format: string }
    expect([name, list.format]).toEqual(['lists.export', 'xlsx'])
    expect(list.columns, 'a hidden column stays out').toEqual([
      { title: 'Day', width: 80, figures: false },
      { title: '=Name', width: 120, figures: false },
      { title: 'Hours', width: 90, figures: true },
    ])
    expect(list.rows.length, 'rows never scrolled to are in it').toBe(TOTAL)
    expect(list.rows[8199], 'what the row above says on screen is said again').toEqual([
      '2026-03-23',
      '=8199',
      '8199',
    ])
    expect(saved, 'named by its screen and itself').toEqual(['County   县 People.xlsx'])
  })

  it('is chosen from a menu too, as csv', async () => {
    shown()
    await flushPromises()
    document.querySelector<HTMLElement>('[aria-label="导出列表"]')?.click()
    await vi.waitFor(() => expect(document.querySelectorAll('[role="menuitem"]').length).toBe(2))
    document.querySelectorAll<HTMLElement>('[role="menuitem"]')[1]?.click()
    await flushPromises()
    expect(asked.map(({ input }) => (input as { format: string }).format)).toEqual(['csv'])
  })
})
