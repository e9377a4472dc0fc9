import { expect, test } from 'vitest'
import { quarterAfter, quarterOf } from './period'
import { startsIn } from './planned'

test('times of day are read however they are separated, each once and in order', () => {
  expect(startsIn('19:30、10:00，15:00 10:00')).toEqual({ starts: [600, 900, 1170] })
  expect(startsIn('')).toEqual({ starts: [] })
})

test('what is no time is named', () => {
  expect(startsIn('10:00、晚上')).toEqual({ wrong: '晚上' })
  expect(startsIn('25:00')).toEqual({ wrong: '25:00' })
})

test('quarters follow each other over the end of a year', () => {
  expect(quarterOf('2026-11-23')).toEqual({ year: 2026, quarter: 4 })
  expect(quarterOf('2026-03-31')).toEqual({ year: 2026, quarter: 1 })
  expect(quarterAfter(2026, 4, 1)).toEqual({ year: 2027, quarter: 1 })
  expect(quarterAfter(2026, 1, -1)).toEqual({ year: 2025, quarter: 4 })
})
