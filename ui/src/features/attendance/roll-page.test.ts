import { replaceHost } from '@/api/host'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import RollPage from './RollPage.vue'

const session = {
  ...{ id: 's1', class: 'c1', class_name: '', run: 1, closed: false, title: '', date: '2026-03-02' },
  ...{ start: 540, end: 600, quarters: 4, venue: '', trainer: '' },
}
const person = {
  ...{ person: 'p1', name: '王小明', pinyin: 'wang xiao ming', initials: 'wxm', unit: '', post: '' },
  ...{ status: null, proposed: 'present', makes_up: null, made_up_in: null, minutes: 0 },
}
const balance = { expected: 1, present: 0, unmarked: 1 }

it('marks nobody while a dialog lies over it', async () => {
  const asked: string[] = []
  replaceHost({
    call: ({ name }) => {
      asked.push(name)
      if (name === 'attendance.roll') return Promise.resolve({ session, rows: [person], balance })
      return Promise.resolve({ value: null, change: null, touched: [] })
    },
    watch: () => () => undefined,
  })
  const page = mount(RollPage, { props: { session: 's1' }, attachTo: document.body })
  await flushPromises()
  const marked = async (): Promise<boolean> => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    await flushPromises()
    return asked.some((name) => name !== 'attendance.roll')
  }
  const keys = document.body.appendChild(document.createElement('dialog'))
  keys.setAttribute('open', '')
  expect(await marked(), 'the list that F1 shows is being read').toBe(false)
  keys.remove()
  expect(await marked(), 'all are present').toBe(true)
  page.unmount()
})
