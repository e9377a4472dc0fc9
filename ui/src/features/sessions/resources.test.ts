import type { SessionRow } from '@/api/generated/calls'
import { expect, test } from 'vitest'
import {
  daysOf,
  resourceItems,
  resourceRows,
  sessionOf,
  sessionsNeeding,
  stretchOf,
  turned,
} from './resources'

const session = (id: string, venue: string | null, date: string | null): SessionRow =>
  ({
    id,
    venue,
    date,
    venue_name: `场地${venue}`,
    class: 'c',
    class_name: '甲班',
    run: 1,
    trainer: null,
    trainer_name: '',
    speakers: [],
  }) as unknown as SessionRow

test('a week runs from Monday, a month from its first to its last day', () => {
  expect(stretchOf('2026-11-26', false)).toEqual({ from: '2026-11-23', to: '2026-11-29' })
  expect(stretchOf('2028-02-10', true)).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(daysOf(stretchOf('2028-02-10', true))).toBe(29)
  expect([turned('2026-12-01', true, 1), turned('2026-01-01', true, -1)]).toEqual([
    '2027-01-01',
    '2025-12-01',
  ])
})

test('rows are the resources in use, in the order of the list, and the idle ones if wanted', () => {
  const all = ['3', '1', '2'].map((id) => ({ id, name: `场地${id}` }))
  const used = [session('a', '1', '2026-11-23'), session('b', '3', '2026-11-23')]
  expect(resourceRows('venue', used, all, false).map(({ key }) => key)).toEqual(['3', '1'])
  expect(resourceRows('venue', used, all, true).map(({ key }) => key)).toEqual(['3', '1', '2'])
  expect(resourceRows('class', used, [], false)).toEqual([{ key: 'c', title: '甲班（第1期）' }])
})

test('what has no date or no such resource lies nowhere', () => {
  const sessions = [
    session('a', '1', '2026-11-23'),
    session('b', null, '2026-11-23'),
    session('c', '1', null),
  ]
  expect(resourceItems('venue', sessions, []).map(({ id }) => id)).toEqual(['a'])
})

test('whoever teaches with the trainer has the session too, to be seen and not to be moved', () => {
  const two = [
    { id: 't1', name: '周教授', organisation: '' },
    { id: 't2', name: '吴主任', organisation: '' },
  ]
  const both = {
    ...session('a', '1', '2026-11-23'),
    trainer: 't1',
    trainer_name: '周教授、吴主任',
    speakers: two,
  }
  expect(resourceRows('trainer', [both], [], false).map(({ title }) => title)).toEqual(['周教授', '吴主任'])
  const listed = ['t1', 't2'].map((id) => sessionsNeeding('trainer', id, [both]).length)
  expect(listed, 'the printed list has it under both').toEqual([1, 1])
  const items = resourceItems('trainer', [both], [])
  expect(items.map(({ row, fixed }) => [row, fixed])).toEqual([
    ['t1', false],
    ['t2', true],
  ])
  expect(items.map(({ id }) => sessionOf(id))).toEqual(['a', 'a'])
})
