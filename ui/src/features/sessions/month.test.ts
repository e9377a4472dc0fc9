import type { SessionRow } from '@/api/generated/calls'
import { replaceHost } from '@/api/host'
import { addDays } from '@/shared/format'
import { replaceQuery } from '@/shared/router'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import {
  cellOf,
  dateOf,
  monthDays,
  monthItems,
  monthRows,
  sessionsOfMonth,
  weekdayColumns,
  weeksStretch,
} from './month'
import MonthFormPage from './MonthFormPage.vue'

test('a month is its whole weeks, and what lies outside it is told apart', () => {
  expect(weeksStretch('2026-12')).toEqual({ from: '2026-11-30', to: '2027-01-03' })
  expect(monthRows('2026-12').map(({ key }) => key)).toEqual([
    '2026-11-30',
    '2026-12-07',
    '2026-12-14',
    '2026-12-21',
    '2026-12-28',
  ])
  const holiday = { date: '2027-01-01', kind: 'holiday' as const, name: '元旦' }
  const days = monthDays('2026-12', '2026-12-01', [{ id: '', ...holiday } as never])
  expect(days.size).toBe(35)
  expect(days.get('2026-11-30')).toMatchObject({ outside: true })
  expect(days.get('2026-12-01')).toMatchObject({ outside: false, today: true })
  expect(days.get('2027-01-01')?.badge?.text).toBe('元旦')
})

test('every day has one cell, and the cell that day', () => {
  expect(weekdayColumns()).toHaveLength(7)
  for (let date = '2026-11-30'; date < '2027-03-01'; date = addDays(date, 1))
    expect(dateOf(cellOf(date))).toBe(date)
})

test('a session lies in the cell of its day', () => {
  const session = { id: 'a', date: '2026-12-06', class: 'c', title: '甲' } as unknown as SessionRow
  const sunday = { id: 'a', row: '2026-11-30', column: '6', title: '甲' }
  expect(monthItems([session], [])).toMatchObject([sunday])
})

test('what is counted and exported is of the month, not of the days beside it', () => {
  const rows = ['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01', null].map(
    (date) => ({ date }) as SessionRow,
  )
  expect(sessionsOfMonth('2026-12', rows).map(({ date }) => date)).toEqual(['2026-12-01', '2026-12-31'])
})

test('the printed month says whose it is, and who teaches each session', async () => {
  const session = {
    ...{ id: 'a', date: '2026-12-08', start: 540, end: 720, title: '党史', class: 'c', class_name: '甲班' },
    ...{ run: 1, venue_name: '一号厅', trainer_name: '周教授' },
  }
  const answers: Record<string, unknown> = {
    'sessions.list': [session],
    'calendar.days': [],
    'trainers.get': { name: '周教授' },
  }
  replaceHost({
    call: ({ name }) => Promise.resolve(answers[name]),
    watch: () => () => undefined,
  })
  replaceQuery({ trainer: 't1' })
  const form = mount(MonthFormPage, { props: { month: '2026-12' } })
  await flushPromises()
  expect(form.get('.sheet .below').text(), 'under the title').toBe('周教授')
  expect(form.get('.sheet .of').text()).toBe('甲班（第1期） · 周教授 · 一号厅')
  form.unmount()
  replaceQuery({ trainer: null })
})
