import { afterEach, describe, expect, it } from 'vitest'
import { speak } from '@/text'
import {
  addDays,
  dateRangeText,
  dateText,
  hoursText,
  mondayOf,
  numberText,
  parseDate,
  parseNumber,
  parseTime,
  partsOf,
  percentText,
  quartersText,
  timeRangeText,
} from './format'

afterEach(() => speak('zh-CN'))

describe('values as people read them', () => {
  it('dates, in both languages', async () => {
    expect(dateText('2026-03-02', 'long')).toBe('2026年3月2日 周一')
    expect(dateText('2026-03-02', 'short')).toBe('3月2日')
    expect(dateText(null)).toBe('')
    expect(dateRangeText('2026-03-02', '2026-03-06')).toBe('2026年3月2日至3月6日')
    expect(dateRangeText('2026-12-30', '2027-01-05')).toBe('2026年12月30日至2027年1月5日')
    await speak('en')
    expect(dateText('2026-03-02', 'long')).toBe('Mon 2026-3-2')
  })

  it('hours, times, shares and counts', () => {
    expect(quartersText(14)).toBe('3.5')
    expect(hoursText(1)).toBe('0.25 学时')
    expect(timeRangeText(540, 720)).toBe('09:00–12:00')
    expect(percentText(3, 8)).toBe('37.5%')
    expect(percentText(0, 0), 'a share of nothing is no number').toBe('–')
    expect(numberText(8200)).toBe('8,200')
  })
})

describe('days', () => {
  it('are counted over months, leap days and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(mondayOf('2026-03-08'), 'a Sunday ends its week').toBe('2026-03-02')
    expect(mondayOf('2026-03-02')).toBe('2026-03-02')
    expect(partsOf('2026-02-29'), 'there is no such day').toBeNull()
  })
})

describe('values as people type them', () => {
  it.each([
    ['9', 540],
    ['930', 570],
    ['14:30', 870],
    ['９：３０', 570],
    ['24:00', 1440],
    ['24:30', null],
    ['9:75', null],
    ['noon', null],
  ])('the time %s', (typed, minutes) => expect(parseTime(typed)).toBe(minutes))

  it.each([
    ['2026-3-2', '2026-03-02'],
    ['2026.3.2', '2026-03-02'],
    ['20260302', '2026-03-02'],
    ['3.2', '2026-03-02'],
    ['3月2日', '2026-03-02'],
    ['2026年3月2日', '2026-03-02'],
    ['2.29', null],
    ['tomorrow', null],
  ])('the date %s', (typed, date) => expect(parseDate(typed, 2026)).toBe(date))

  it('numbers, also full-width ones', () => {
    expect(parseNumber('３．５')).toBe(3.5)
    expect(parseNumber('8,200')).toBe(8200)
    expect(parseNumber('three')).toBeNull()
  })
})
