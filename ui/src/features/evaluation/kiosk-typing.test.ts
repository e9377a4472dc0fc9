import { describe, expect, it } from 'vitest'
import { chosen, keyed, left, unfilled, type Filling } from './kiosk-typing'

const typed = (items: number, form: 'class' | 'lecture', keys: string[]): Filling =>
  keys.reduce((now, key) => keyed(now, form, key) ?? now, unfilled(items))

describe('a paper at a kiosk', () => {
  it('takes one key an item where there are four grades', () => {
    const filling = typed(21, 'class', Array<string>(21).fill('2'))
    expect([left(filling), filling.at]).toEqual([0, 21])
  })

  it('reads points as people write them', () => {
    expect(typed(5, 'lecture', ['1', '8', '2', '0', '9', '0', '1', '5']).grades).toEqual([18, 20, 9, 0, 15])
  })

  it('knows that nobody gives 25', () => {
    expect(typed(2, 'lecture', ['2', '5']).grades).toEqual([2, 5])
  })

  it('takes a single 1 or 2 with Enter', () => {
    expect(typed(3, 'lecture', ['1', 'Enter', '2', 'ArrowDown', '7']).grades).toEqual([1, 2, 7])
  })

  it('lets an item be left blank, taken back and put right', () => {
    const filling = typed(3, 'class', ['1', 'Space', '3', 'ArrowUp', '4'])
    expect(filling.grades).toEqual([1, null, 4])
    expect(left(filling)).toBe(1)
    expect(chosen(filling, 1, 2).grades).toEqual([1, 2, 4])
  })

  it('has nothing to do with other keys', () => {
    expect(keyed(unfilled(3), 'class', '7')).toBeNull()
    expect(keyed(unfilled(3), 'class', 'Ctrl+K')).toBeNull()
    expect(
      keyed(typed(1, 'class', ['1']), 'class', 'Enter'),
      'the form is handed in with the button',
    ).toBeNull()
  })
})
