import { describe, expect, it } from 'vitest'
import { classTitle } from './words'

describe('a class by its name', () => {
  it('has its run, but for a lecture, which has none', () => {
    expect(classTitle({ name: '年轻干部班', run: 2 })).toBe('年轻干部班（第2期）')
    expect(classTitle({ name: '2026年干部大讲堂第1讲', run: 0 })).toBe('2026年干部大讲堂第1讲')
  })
})
