import type { ForecastLine } from '@/api/generated/calls'
import { describe, expect, it } from 'vitest'
import { progressText, shortText } from './lines'

const line: ForecastLine = {
  name: 'year',
  from: '2026-01-01',
  to: '2026-12-31',
  due: '2026-12-31',
  required: 360,
  credited: 145,
  planned: 0,
  short: 215,
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
  })

  it('stays empty where the target is not theirs', () => {
    expect(progressText(undefined) + shortText(undefined)).toBe('')
  })
})
