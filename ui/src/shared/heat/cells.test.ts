import { describe, expect, it } from 'vitest'
import { shade, step } from './cells'

describe('a cell of the matrix', () => {
  it('is shaded by its share, and anyone at all is not nobody', () => {
    expect([shade(0, 40), shade(1, 40), shade(20, 40), shade(40, 40)]).toEqual([0, 1, 3, 5])
    expect(shade(0, 0), 'nobody to hear it').toBe(0)
  })

  it('leads to its neighbours, and not over the edge', () => {
    const corner = { row: 0, column: 0 }
    expect(step('ArrowRight', corner, 3, 23)).toEqual({ row: 0, column: 1 })
    expect(step('ArrowUp', corner, 3, 23)).toBeNull()
    expect(step('End', corner, 3, 23)).toEqual({ row: 0, column: 22 })
    expect(step('Ctrl+End', corner, 3, 23)).toEqual({ row: 2, column: 22 })
    expect(step('x', corner, 3, 23), 'other keys are not its own').toBeNull()
  })
})
