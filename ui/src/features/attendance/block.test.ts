import { describe, expect, it } from 'vitest'
import { blockAt, cellsOf, holds, pressed, type Block } from './block'

const size = { rows: 5, columns: 3 }
const at = (row: number, column: number): Block => blockAt({ row, column })
const after = (block: Block, ...keys: string[]): Block =>
  keys.reduce((now, key) => pressed(key, now, size, 2) ?? now, block)

describe('the block on a sheet', () => {
  it('moves with the arrows and stays on the sheet', () => {
    expect(after(at(0, 0), 'ArrowDown', 'ArrowRight')).toEqual(at(1, 1))
    expect(after(at(4, 2), 'ArrowDown', 'ArrowRight')).toEqual(at(4, 2))
    expect(after(at(0, 0), 'PageDown', 'End')).toEqual(at(2, 2))
  })

  it('widens with Shift from where it began, in any direction', () => {
    const block = after(at(2, 1), 'Shift+ArrowUp', 'Shift+ArrowLeft')
    expect(cellsOf(block)).toHaveLength(4)
    expect(holds(block, 1, 0)).toBe(true)
    expect(holds(block, 3, 1), 'what lies beyond is not chosen').toBe(false)
    expect(after(block, 'ArrowUp'), 'moving on drops the block').toEqual(at(0, 0))
  })

  it('takes whole rows, whole columns, everything', () => {
    expect(cellsOf(after(at(2, 1), 'Shift+Space'))).toHaveLength(size.columns)
    expect(cellsOf(after(at(2, 1), 'Ctrl+Space'))).toHaveLength(size.rows)
    expect(cellsOf(after(at(2, 1), 'Ctrl+A'))).toHaveLength(15)
  })

  it('leaves other keys alone', () => {
    expect(pressed('x', at(0, 0), size, 2)).toBeNull()
  })
})
