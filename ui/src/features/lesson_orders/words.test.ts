import { describe, expect, it } from 'vitest'
import { askedText, daysText } from './words'

describe('an order of lessons in words', () => {
  it('says the days as one would', () => {
    const cases = [
      [0, null, ''],
      [0, 0, '在同一天'],
      [1, 1, '正好相隔 1 天'],
      [2, null, '至少相隔 2 天'],
      [0, 5, '至多相隔 5 天'],
      [2, 5, '相隔 2 到 5 天'],
    ] as const
    for (const [least_days, most_days, text] of cases) expect(daysText({ least_days, most_days })).toBe(text)
  })

  it('says on which side of the other a session should be', () => {
    const said = { is_first: true, either_way: false, least_days: 1, most_days: null }
    expect(askedText(said)).toBe('应排在前面，至少相隔 1 天')
    expect(askedText({ ...said, is_first: false, least_days: 0 })).toBe('应排在后面')
    expect(askedText({ ...said, either_way: true, least_days: 0, most_days: 0 })).toBe('在同一天')
  })
})
