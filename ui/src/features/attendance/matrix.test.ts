import { replaceHost } from '@/api/host'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import MatrixTab from './MatrixTab.vue'

const row = (person: string): unknown => ({
  ...{ person, name: person, unit: '', marks: [null] },
  ...{ credited: 0, on_leave: 0, absent: 0 },
})
const sheet = {
  closed: false,
  sessions: [
    { id: 's1', title: '', date: '2026-03-02', start: 540, end: 600, balance: { present: 0, expected: 2 } },
  ],
  rows: [row('A'), row('B')],
}

it('writes the minutes into the cells they were asked for, though another is pointed at before', async () => {
  const filled: unknown[] = []
  replaceHost({
    call: ({ name, input }) => {
      if (name === 'attendance.matrix') return Promise.resolve(sheet)
      filled.push(input)
      return Promise.resolve({ value: null, change: null, touched: [] })
    },
    watch: () => () => undefined,
  })
  const tab = mount(MatrixTab, { props: { id: 'c1' }, attachTo: document.body })
  await flushPromises()
  await tab.get('[role="grid"]').trigger('keydown', { key: '2' })
  await flushPromises()
  const minutes = tab.get('[role="dialog"] input')
  await minutes.setValue('30')
  await tab.get('#cell-1-0').trigger('mousedown')
  await minutes.trigger('blur')
  await flushPromises()
  expect(filled.at(-1)).toMatchObject({ cells: [{ person: 'A', session: 's1' }], minutes: 30 })
  tab.unmount()
})
