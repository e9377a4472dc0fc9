import { describe, expect, it } from 'vitest'
import { dayAfter, monthsAfter, weeksOf } from './month'

describe('a month', () => {
  it('is shown in whole weeks from Monday', () => {
    const march = weeksOf('2026-03')
    expect(march[0]?.[0]).toBe('2026-02-23')
    expect(march.at(-1)?.at(-1)).toBe('2026-04-05')
    expect(weeksOf('2027-02'), 'four weeks exactly').toHaveLength(4)
    expect(weeksOf('2026-12').at(-1)?.[0]).toBe('2026-12-28')
  })

  it('is walked by keys', () => {
    expect(dayAfter('ArrowDown', '2026-03-30')).toBe('2026-04-06')
    expect(dayAfter('End', '2026-03-04')).toBe('2026-03-08')
    expect(dayAfter('Enter', '2026-03-04')).toBeNull()
    expect(monthsAfter('2026-03-31', -1), 'February is shorter').toBe('2026-02-28')
    expect(monthsAfter('2026-12-15', 1)).toBe('2027-01-15')
  })
})
