import { describe, expect, it } from 'vitest'
import { changeText } from './undo'

describe('a change in words', () => {
  it('says how many things it was about, once', () => {
    expect(changeText({ code: 'units.edit', count: 1 })).toBe('修改单位')
    expect(changeText({ code: 'units.edit', count: 3 })).toBe('修改单位（3 项）')
  })

  it('never shows a code', () => expect(changeText({ code: 'made.later', count: 1 })).toBe('一项操作'))
})
