import type { Day } from '@/api/generated/calls'
import { parseDate } from '@/shared/format'
import { expect, test } from 'vitest'
import { datesOf, readDays, runsOf, type KindWords } from './spans'

const words: KindWords = {
  holiday: ['放假', 'holiday'],
  workday: ['调休', '上班', 'workday'],
  county_block: ['全县', 'block'],
}
const read = (text: string): ReturnType<typeof readDays> =>
  readDays(text, words, (typed) => parseDate(typed, 2027))
const day = (date: string, kind: Day['kind'], name: string): Day => ({ id: date, date, kind, name })

test('days in a row of one kind and name are one run, across the end of a month', () => {
  const days = [
    day('2027-01-31', 'holiday', '春节'),
    day('2027-02-01', 'holiday', '春节'),
    day('2027-02-02', 'workday', '春节'),
    day('2027-02-04', 'workday', '春节'),
  ]
  expect(runsOf(days).map(({ from, to, days: count }) => [from, to, count])).toEqual([
    ['2027-01-31', '2027-02-01', 2],
    ['2027-02-02', '2027-02-02', 1],
    ['2027-02-04', '2027-02-04', 1],
  ])
})

test('a span holds both its ends, and one that is backwards or years long holds nothing', () => {
  expect(datesOf('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
  expect(datesOf('2028-03-01', '2028-02-28')).toEqual([])
  expect(datesOf('2027-01-01', '2072-01-01')).toEqual([])
})

test('lines are read as offices write them', () => {
  const { days, unread } = read(
    [
      '2027-01-01\t放假\t元旦',
      '2027年2月14日，上班，春节',
      '10.1 至 10.3 国庆节',
      '2027-06-15,block,防汛',
      '',
      '备注',
    ].join('\n'),
  )
  expect(days).toEqual([
    { date: '2027-01-01', kind: 'holiday', name: '元旦' },
    { date: '2027-02-14', kind: 'workday', name: '春节' },
    { date: '2027-10-01', kind: 'holiday', name: '国庆节' },
    { date: '2027-10-02', kind: 'holiday', name: '国庆节' },
    { date: '2027-10-03', kind: 'holiday', name: '国庆节' },
    { date: '2027-06-15', kind: 'county_block', name: '防汛' },
  ])
  expect(unread).toEqual(['备注'])
})

test('a hyphen with space around it is a range, and a second date left over makes a line unread', () => {
  for (const line of ['2027-02-06 - 2027-02-12 春节', '2027-02-06 － 2027-02-12 春节']) {
    const { days } = read(line)
    expect(days.map(({ date }) => date)).toEqual(datesOf('2027-02-06', '2027-02-12'))
    expect(days[0]?.name).toBe('春节')
  }
  expect(read('2027-02-06 2027-02-12 春节')).toEqual({ days: [], unread: ['2027-02-06 2027-02-12 春节'] })
  expect(read('2027-01-01 - 元旦').unread, 'a hyphen before the name is no range').toEqual([])
  expect(read('10.1-10.3 国庆节').unread, 'not one day of that name').toEqual(['10.1-10.3 国庆节'])
})

test('a line that names only its kind is named by it, and one without a name is left for the host to refuse', () => {
  expect(read('2027-02-14 上班').days[0]?.name).toBe('上班')
  expect(read('2027-02-14').days[0]?.name).toBe('')
})
