import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import {
  between,
  columnAt,
  hours,
  lanes,
  overlap,
  resized,
  shifted,
  snap,
  widths,
  type Block,
} from './week-geometry'
import { firstSpot, stepped, type Layout } from './week-steps'
import WeekGrid from './WeekGrid.vue'

const frame = { start: 480, end: 1260, step: 15 }
const block = (id: string, column: string, start: number, end: number): Block => ({
  id,
  column,
  start,
  end,
  title: id,
})
const columns = ['mon', 'tue', 'wed'].map((key) => ({ key, title: key }))

describe('lanes', () => {
  it('stand side by side only where blocks overlap', () => {
    const placed = lanes([
      block('a', 'mon', 540, 720),
      block('b', 'mon', 600, 660),
      block('c', 'mon', 720, 780),
    ])
    expect(placed.get('a')).toEqual({ lane: 0, of: 2 })
    expect(placed.get('b')).toEqual({ lane: 1, of: 2 })
    expect(placed.get('c'), 'one that starts when another ends has the whole width').toEqual({
      lane: 0,
      of: 1,
    })
  })

  it('never put two overlapping blocks into one, whatever the blocks', () => {
    let seed = 7
    const next = (below: number): number => (seed = (seed * 48271) % 2147483647) % below
    for (let round = 0; round < 40; round++) {
      const blocks = Array.from({ length: 12 }, (_, at) => {
        const start = next(100)
        return block(String(at), 'mon', start, start + 1 + next(40))
      })
      const placed = lanes(blocks)
      for (const one of blocks)
        for (const other of blocks) {
          if (one === other || !overlap(one, other)) continue
          const [here, there] = [placed.get(one.id), placed.get(other.id)]
          expect(here?.lane, `${one.id} and ${other.id} of round ${String(round)}`).not.toBe(there?.lane)
          expect(here?.of, 'neighbours are equally wide').toBe(there?.of)
          expect(here?.lane).toBeLessThan(here?.of ?? 0)
        }
    }
  })
})

describe('columns', () => {
  it('are equally wide until one of them is crowded, and none gets more than three times its share', () => {
    expect(widths([1, 3, 0])).toEqual([1, 1, 1])
    expect(widths([6, 3, 12])).toEqual([2, 1, 3])
  })

  it('are found by how far across the pointer is', () => {
    const crowded = [2, 1, 1]
    expect([-0.1, 0, 0.49, 0.51, 0.74, 0.76, 1.2].map((across) => columnAt(across, crowded))).toEqual([
      0, 0, 0, 1, 1, 2, 2,
    ])
  })
})

describe('places', () => {
  it('snap, and stay inside the day when moved', () => {
    expect(snap(547, 15)).toBe(540)
    expect(snap(548, 15)).toBe(555)
    expect(shifted(block('a', 'mon', 540, 720), -300, 'tue', frame)).toMatchObject({
      column: 'tue',
      start: 480,
      end: 660,
    })
    expect(shifted(block('a', 'mon', 540, 720), 900, 'mon', frame)).toMatchObject({ start: 1080, end: 1260 })
  })

  it('keep a step of length when an edge is pulled past the other', () => {
    expect(resized(block('a', 'mon', 540, 720), 'end', 300, frame)).toMatchObject({ start: 540, end: 555 })
    expect(resized(block('a', 'mon', 540, 720), 'start', 900, frame)).toMatchObject({ start: 705, end: 720 })
  })

  it('are drawn in either direction', () => {
    expect(between('mon', 701, 551, frame)).toEqual({ column: 'mon', start: 540, end: 705 })
    expect(between('mon', 541, 541, frame), 'a click is a step long').toEqual({
      column: 'mon',
      start: 540,
      end: 555,
    })
  })

  it('have a line at every hour', () => expect(hours({ start: 510, end: 660 })).toEqual([540, 600, 660]))
})

describe('the arrow keys', () => {
  const layout: Layout = {
    columns,
    frame,
    blocks: [block('a', 'mon', 540, 720), block('b', 'mon', 600, 660), block('c', 'tue', 555, 600)],
  }
  it('start on the first block, or on free time', () => {
    expect(firstSpot(layout)).toEqual({ block: 'a' })
    expect(firstSpot({ ...layout, blocks: [] })).toEqual({ column: 'mon', minute: 480 })
  })

  it('go through lanes, then to the next day at the same time', () => {
    expect(stepped({ block: 'a' }, 'ArrowRight', layout)).toEqual({ block: 'b' })
    expect(stepped({ block: 'b' }, 'ArrowLeft', layout)).toEqual({ block: 'a' })
    expect(stepped({ block: 'a' }, 'ArrowLeft', layout), 'there is no day before').toBeNull()
    expect(stepped({ column: 'mon', minute: 540 }, 'ArrowRight', layout)).toEqual({ block: 'c' })
    expect(stepped({ block: 'c' }, 'ArrowRight', layout)).toEqual({ column: 'wed', minute: 555 })
  })

  it('go over free half hours and onto the blocks between them', () => {
    expect(stepped({ column: 'mon', minute: 510 }, 'ArrowDown', layout)).toEqual({ block: 'a' })
    expect(stepped({ block: 'a' }, 'ArrowDown', layout), 'below the block, not inside').toEqual({
      column: 'mon',
      minute: 720,
    })
    expect(stepped({ block: 'a' }, 'ArrowUp', layout)).toEqual({ column: 'mon', minute: 510 })
    expect(stepped({ column: 'mon', minute: 480 }, 'ArrowUp', layout), 'the day begins here').toBeNull()
    expect(stepped({ column: 'mon', minute: 1230 }, 'ArrowDown', layout), 'and ends here').toBeNull()
  })
})

describe('a week on screen', () => {
  const show = (): ReturnType<typeof mount<typeof WeekGrid>> =>
    mount(WeekGrid, {
      attachTo: document.body,
      props: { label: 'Week', columns, blocks: [block('a', 'mon', 540, 720)], clashes: () => ['Hall 1'] },
    })

  it('moves a block with Alt and arrows as one change, and says what it would clash with', async () => {
    const week = show()
    const element = week.get('[data-block="a"]')
    ;(element.element as HTMLElement).focus()
    await element.trigger('keydown', { key: 'ArrowDown', altKey: true })
    await element.trigger('keydown', { key: 'ArrowRight', altKey: true })
    expect(week.get('.ghost').classes(), 'in the colour of a clash').toContain('clashing')
    expect(week.emitted('change'), 'not yet').toBeUndefined()
    await element.trigger('keyup', { key: 'Alt' })
    expect(week.emitted('change')).toEqual([['a', { column: 'tue', start: 570, end: 750 }]])
    week.unmount()
  })

  it('gives a move up with Esc', async () => {
    const week = show()
    const element = week.get('[data-block="a"]')
    ;(element.element as HTMLElement).focus()
    await element.trigger('keydown', { key: 'ArrowDown', altKey: true, shiftKey: true })
    await element.trigger('keydown', { key: 'Escape' })
    await element.trigger('keyup', { key: 'Alt' })
    expect(week.emitted('change')).toBeUndefined()
    expect(week.find('.ghost').exists()).toBe(false)
    week.unmount()
  })

  it('makes a block on free time with Enter, no longer than the time that is free', async () => {
    const week = show()
    await week.get('[data-block="a"]').trigger('keydown', { key: 'ArrowUp' })
    await week.get('.free').trigger('keydown', { key: 'Enter' })
    expect(week.emitted('create')).toEqual([[{ column: 'mon', start: 510, end: 540 }]])
    week.unmount()
  })

  it('keeps the keyboard when the week is turned, and gives up what was being moved', async () => {
    const week = show()
    const element = week.get('[data-block="a"]')
    ;(element.element as HTMLElement).focus()
    await element.trigger('keydown', { key: 'ArrowDown', altKey: true })
    await week.setProps({ columns: [{ key: 'next', title: 'next' }] })
    await flushPromises()
    expect(document.activeElement?.className, 'a free half hour, until its blocks are there').toBe('free')
    await week.get('.free').trigger('keyup', { key: 'Alt' })
    expect(week.emitted('change'), 'nothing goes to a day out of sight').toBeUndefined()
    week.unmount()
  })
})
