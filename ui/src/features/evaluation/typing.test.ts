import { describe, expect, it } from 'vitest'
import { answered, blank, CHOICES, isBlank, isFull, pressed, type Paper } from './typing'

const typed = (paper: Paper, form: 'class' | 'lecture', keys: string[]): Paper =>
  keys.reduce((now, key) => pressed(now, form, key) ?? now, paper)

describe('a paper typed in', () => {
  it('takes one key press an item', () => {
    const paper = typed(blank(21), 'class', Array<string>(21).fill('1'))
    expect(isFull(paper)).toBe(true)
    expect(paper.grades).toEqual(Array(21).fill(1))
  })

  it('has a key for every number of points, none twice', () => {
    const keys = CHOICES.lecture.map(({ key }) => key)
    expect(new Set(keys).size).toBe(21)
    expect(typed(blank(5), 'lecture', ['0', '1', 'P', 'Q', '-']).grades).toEqual([20, 11, 10, 1, 0])
  })

  it('can be stepped back and put right', () => {
    const paper = typed(blank(3), 'class', ['1', '4', 'Backspace', '2'])
    expect(paper).toEqual({ grades: [1, 2, null], at: 2 })
    expect(pressed(blank(3), 'class', 'Backspace'), 'there is nothing before the first item').toBeNull()
  })

  it('leaves an item blank at the space bar', () => {
    const paper = typed(blank(2), 'class', ['Space', '3'])
    expect(paper.grades).toEqual([null, 3])
    expect(isBlank(answered(blank(1), null)), 'a paper with nothing ticked').toBe(true)
  })

  it('lets keys that say nothing pass', () => {
    expect(pressed(blank(2), 'class', '5')).toBeNull()
    expect(pressed(blank(2), 'lecture', 'A')).toBeNull()
  })
})
