import type { RuleSheet } from '@/api/generated/calls'
import { describe, expect, it } from 'vitest'
import { changes, copyOf, figureBefore } from './sheet'

const sheet: RuleSheet = {
  figures: [
    {
      rule: 'step_minutes',
      unit: 'minutes',
      value: '15',
      source: '本软件默认设置',
      certainty: 'inferred',
      on: null,
    },
  ],
  video: { steps: [{ from_minutes: 1, hours: '0.25' }], source: '办法', certainty: 'verified' },
  targets: [],
}

describe('a version beside the one before it', () => {
  it('is the same until something is typed, and says what it said before', () => {
    const next = copyOf(sheet)
    expect(changes(next, sheet)).toBe(0)
    next.figures.forEach((figure) => (figure.value = '30'))
    expect(changes(next, sheet)).toBe(1)
    expect(next.figures.map((figure) => figureBefore(figure, sheet)?.value)).toEqual(['15'])
    expect(
      sheet.figures.map((figure) => figure.value),
      'the version itself is left alone',
    ).toEqual(['15'])
  })

  it('counts changed brackets once', () => {
    const next = copyOf(sheet)
    next.video.steps.push({ from_minutes: 30, hours: '1' })
    expect(changes(next, sheet)).toBe(1)
  })

  it('has nothing to differ from where it is the first', () => {
    expect(changes(sheet, null)).toBe(0)
  })
})
