import type { ForecastLine } from '@/api/generated/calls'
import { describe, expect, it } from 'vitest'
import { progressText, shortText, toneOf } from './lines'

const line: ForecastLine = {
  name: 'year',
  from: '2026-01-01',
  to: '2026-12-31',
  due: '2026-12-31',
  required: 360,
  credited: 145,
  planned: 0,
  short: 215,
  put_off: false,
  online: false,
  rule_version: 1,
}

describe('a target in one line', () => {
  it('says what is credited, what is to come and what is owed', () => {
    expect(progressText(line)).toBe('36.25 / 90')
    expect(progressText({ ...line, planned: 48 }), 'what is scheduled stands apart').toBe('36.25 + 12 / 90')
  })

  it('says what will be missing, or that nothing will', () => {
    expect(shortText(line)).toBe('差 53.75')
    expect(shortText({ ...line, short: 0 })).toBe('可达标')
    const later = { ...line, put_off: true, due: '2027-06-01' }
    expect(shortText(later), 'a rise puts it off: owed, not missed').toBe('顺延，差 53.75')
    expect([toneOf(line), toneOf(later), toneOf({ ...line, short: 0 })]).toEqual(['warn', 'info', 'good'])
  })

  it('stays empty where the target is not theirs', () => {
    expect(progressText(undefined) + shortText(undefined)).toBe('')
  })
})
