import type { ProposedChange, Relaxation, SlotShown } from '@/api/generated/calls'
import { describe, expect, it } from 'vitest'
import { relaxationText, relaxedChanges, relaxedDates } from './words'

const slot = (date: string | null): SlotShown => ({
  date,
  start: 540,
  end: 720,
  venue: null,
  trainer: null,
  venue_name: '',
  trainer_name: '',
})

const change = (session: string, sort: ProposedChange['sort'], date: string | null): ProposedChange => ({
  session,
  class: 'c',
  class_name: '年轻干部班',
  run: 1,
  title: '基层治理',
  others: null,
  people: 40,
  sort,
  from: slot(null),
  to: slot(date),
  reasons: [],
})

const relaxation = (changes: ProposedChange[], last: string | null): Relaxation => ({
  sort: last === null ? 'move_other' : 'extend',
  name: '年轻干部班',
  changes,
  dates:
    last === null
      ? null
      : {
          class: 'c',
          from: { from: '2026-12-07', to: '2026-12-09' },
          to: { from: '2026-12-07', to: last },
        },
  step: null,
})

describe('what gives for a session without a place', () => {
  it('stands instead of what the plan does with the same sessions, and brings others along', () => {
    const plan = [change('a', 'left_out', null), change('b', 'placed', '2026-12-07')]
    const gives = relaxation([change('a', 'placed', '2026-12-08'), change('z', 'moved', '2026-12-09')], null)
    const changes = relaxedChanges(plan, new Map([['a', gives]]))
    expect(changes.map(({ session, sort }) => [session, sort])).toEqual([
      ['a', 'placed'],
      ['b', 'placed'],
      ['z', 'moved'],
    ])
    expect(relaxationText(gives)).toContain('基层治理')
  })

  it('draws a class out to the last of the days asked for', () => {
    const given = { class: 'c', from: null, to: { from: '2026-12-07', to: '2026-12-09' } }
    const longer = new Map([
      ['a', relaxation([], '2026-12-11')],
      ['b', relaxation([], '2026-12-10')],
    ])
    expect(relaxedDates([given], longer).map(({ to }) => to.to)).toEqual(['2026-12-11'])
  })
})
