import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { GridItem } from './places'
import ResourceGrid from './ResourceGrid.vue'

const keyed = (...keys: string[]): { key: string; title: string }[] =>
  keys.map((key) => ({ key, title: key }))
const item = (id: string, column: string, start: number): GridItem => ({
  ...{ id, row: 'hall', column, start },
  ...{ end: start + 60, title: id },
})

describe('resources on screen', () => {
  beforeEach(() => (Element.prototype.scrollIntoView = () => undefined))
  const show = (...items: GridItem[]): ReturnType<typeof mount<typeof ResourceGrid>> =>
    mount(ResourceGrid, {
      attachTo: document.body,
      props: {
        ...{ label: 'Rooms', corner: '', rows: keyed('hall'), columns: keyed('mon', 'tue'), items },
        clashes: () => Promise.resolve([]),
      },
    })
  const focus = (grid: ReturnType<typeof show>, id: string): void =>
    (grid.get(`[data-item="${id}"]`).element as HTMLElement).focus()

  it('keep the keyboard when the days are turned', async () => {
    const grid = show(item('a', 'mon', 540))
    focus(grid, 'a')
    await grid.setProps({ columns: keyed('next mon', 'next tue'), items: [] })
    await flushPromises()
    const { activeElement } = document
    expect(activeElement?.getAttribute('data-column'), 'on the first day of the next week').toBe('next mon')
    activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }))
    expect(grid.emitted('turn'), 'which can be turned too').toEqual([[1]])
    grid.unmount()
  })

  it('leave the focus where it is if it was elsewhere, or in what stays', async () => {
    const grid = show(item('a', 'mon', 540))
    await grid.setProps({ columns: keyed('mon') })
    await flushPromises()
    expect(document.activeElement).toBe(document.body)
    focus(grid, 'a')
    await grid.setProps({ columns: keyed('mon', 'tue') })
    await flushPromises()
    expect(document.activeElement?.getAttribute('data-item')).toBe('a')
    grid.unmount()
  })

  it('give up what is carried when the days are turned', async () => {
    const grid = show(item('a', 'mon', 540))
    focus(grid, 'a')
    await grid.get('[data-item="a"]').trigger('keydown', { key: 'ArrowRight', altKey: true })
    await grid.setProps({ columns: keyed('next mon') })
    await grid.get('[role="grid"]').trigger('keyup', { key: 'Alt' })
    expect(grid.emitted('change'), 'nothing goes to a day out of sight').toBeUndefined()
    grid.unmount()
  })

  it('have a tab stop when the one the keyboard was on is removed', async () => {
    const grid = show(item('a', 'mon', 540), item('b', 'mon', 660))
    focus(grid, 'b')
    await grid.setProps({ items: [item('a', 'mon', 540)] })
    expect(grid.get('[tabindex="0"]').attributes('data-item'), 'on what is left there').toBe('a')
    grid.unmount()
  })

  it('keep the keyboard on what was put down among others', async () => {
    const [early, late] = [item('a', 'tue', 540), item('b', 'mon', 660)]
    const grid = show(early, late)
    focus(grid, 'b')
    await grid.get('[data-item="b"]').trigger('keydown', { key: 'ArrowRight', altKey: true })
    await grid.get('[role="grid"]').trigger('keyup', { key: 'Alt' })
    expect(grid.emitted('change')).toEqual([['b', { row: 'hall', column: 'tue' }]])
    await grid.setProps({ items: [early, { ...late, column: 'tue' }] })
    await flushPromises()
    const { activeElement } = document
    expect(activeElement?.getAttribute('data-item')).toBe('b')
    expect(activeElement?.closest('[data-column]')?.getAttribute('data-column')).toBe('tue')
    expect(activeElement?.getAttribute('data-current')).toBe('true')
    grid.unmount()
  })
})
