import { expect, test } from 'vitest'
import { byCell, cellAway, itemAt, stepped, type Board, type GridItem } from './places'

const item = (id: string, row: string, column: string, start: number): GridItem => ({
  id,
  row,
  column,
  start,
  end: start + 60,
  title: id,
})
const board: Board = {
  rows: ['a', 'b'].map((key) => ({ key, title: key })),
  columns: ['1', '2', '3'].map((key) => ({ key, title: key })),
  items: byCell([item('late', 'a', '1', 900), item('early', 'a', '1', 540), item('other', 'b', '2', 540)]),
}

test('items of a cell lie in order of time', () => {
  expect(itemAt({ row: 'a', column: '1', at: 0 }, board)?.id).toBe('early')
  expect(itemAt({ row: 'a', column: '1', at: 1 }, board)?.id).toBe('late')
  expect(itemAt({ row: 'b', column: '1', at: 0 }, board)).toBeUndefined()
})

test('up and down go through the items of a cell before they leave it', () => {
  const first = { row: 'a', column: '1', at: 0 }
  const second = stepped(first, 'ArrowDown', board)
  expect(second).toEqual({ row: 'a', column: '1', at: 1 })
  expect(stepped({ row: 'a', column: '1', at: 1 }, 'ArrowDown', board)).toEqual({
    row: 'b',
    column: '1',
    at: 0,
  })
  expect(stepped({ row: 'b', column: '1', at: 0 }, 'ArrowUp', board), 'from below, the last').toEqual(second)
})

test('the edges of the grid lead nowhere, other keys neither', () => {
  expect(stepped({ row: 'a', column: '1', at: 0 }, 'ArrowLeft', board)).toBeNull()
  expect(stepped({ row: 'b', column: '3', at: 0 }, 'ArrowRight', board)).toBeNull()
  expect(stepped({ row: 'a', column: '1', at: 0 }, 'x', board)).toBeNull()
  expect(stepped({ row: 'a', column: '1', at: 1 }, 'End', board)).toEqual({ row: 'a', column: '3', at: 0 })
})

test('what is moved stays on the grid', () => {
  expect(cellAway({ row: 'b', column: '3' }, 1, 1, board)).toEqual({ row: 'b', column: '3' })
  expect(cellAway({ row: 'b', column: '3' }, -1, -2, board)).toEqual({ row: 'a', column: '1' })
})

test('where a row goes on in the next, its end leads to the beginning of that', () => {
  const weeks = { ...board, continuous: true }
  expect(cellAway({ row: 'a', column: '3' }, 0, 1, weeks)).toEqual({ row: 'b', column: '1' })
  expect(cellAway({ row: 'b', column: '1' }, 0, -1, weeks)).toEqual({ row: 'a', column: '3' })
  expect(cellAway({ row: 'b', column: '3' }, 0, 1, weeks), 'the end').toEqual({ row: 'b', column: '3' })
  expect(cellAway({ row: 'a', column: '1' }, -1, 0, weeks), 'the top').toEqual({ row: 'a', column: '1' })
})
