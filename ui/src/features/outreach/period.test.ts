import { describe, expect, it } from 'vitest'
import { monthAfter, monthSpan, span } from './period'

describe('a stretch of time', () => {
  it('covers a quarter from its first to its last day', () => {
    expect(span(2026, '1')).toEqual({ from: '2026-01-01', to: '2026-03-31' })
    expect(span(2026, '4')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
    expect(span(2026, '')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
    expect(span(2026, 'ever'), 'no ends').toEqual({})
  })

  it('knows how long February is', () => {
    expect(monthSpan(2024, 2)).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(monthSpan(2026, 2)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  })

  it('goes on into the next year, and back', () => {
    expect(monthAfter(2026, 12, 1)).toEqual({ year: 2027, month: 1 })
    expect(monthAfter(2026, 1, -1)).toEqual({ year: 2025, month: 12 })
  })
})
