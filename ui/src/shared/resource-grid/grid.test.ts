import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { GridItem } from './places'
import ResourceGrid from './ResourceGrid.vue'

it('takes the focus along with what the keyboard has moved', async () => {
  Element.prototype.scrollIntoView = () => undefined
  const item = { id: 'i', row: 'r', column: '1', title: 'Lesson', detail: '' } as GridItem
  const columns = ['1', '2'].map((key) => ({ key, title: key, detail: '' }))
  const grid = mount(ResourceGrid, {
    props: {
      ...{ label: 'Rooms', corner: '', rows: [{ key: 'r', title: 'Room' }], columns, items: [item] },
      clashes: () => Promise.resolve([]),
    },
    attachTo: document.body,
  })
  const current = (): HTMLElement =>
    grid.get('[data-column="1"] [data-current="true"]').element as HTMLElement
  current().focus()
  await grid.get('[role="grid"]').trigger('keydown', { key: 'ArrowRight', altKey: true })
  await grid.get('[role="grid"]').trigger('keyup', { key: 'Alt' })
  expect(grid.emitted('change')).toEqual([['i', { row: 'r', column: '2' }]])
  await grid.setProps({ items: [{ ...item, column: '2' }] })
  await flushPromises()
  expect(document.activeElement?.closest('[data-column]')?.getAttribute('data-column')).toBe('2')
  expect(document.activeElement?.getAttribute('data-current')).toBe('true')
  grid.unmount()
})
