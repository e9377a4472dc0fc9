import type { SessionRow } from '@/api/generated/calls'
import { describe, expect, it } from 'vitest'
import { lessonsOf, nextSlot } from './lessons'

const session = (date: string | null, start: number): SessionRow =>
  ({ id: `${date ?? ''}${String(start)}`, date, start, end: start + 180 }) as SessionRow

describe("a class's timetable", () => {
  it('says each date once, and counts its lines', () => {
    const lessons = lessonsOf([
      session('2026-03-02', 540),
      session('2026-03-02', 870),
      session('2026-03-03', 540),
      session(null, 540),
    ])
    expect(lessons.map(({ day }) => day !== '')).toEqual([true, false, true, true])
    expect(lessons.map(({ lines }) => lines)).toEqual([2, 0, 1, 1])
  })

  it('goes on where it ended', () => {
    expect(nextSlot([], '2026-03-02', '2026-01-01')).toMatchObject({ date: '2026-03-02', start: 540 })
    expect(nextSlot([], null, '2026-01-01')).toMatchObject({ date: '2026-01-01', start: 540 })
    const morning = session('2026-03-31', 540)
    expect(nextSlot([morning], null, '')).toMatchObject({ date: '2026-03-31', start: 870 })
    const day = [morning, session('2026-03-31', 870), session(null, 540)]
    expect(nextSlot(day, null, '')).toMatchObject({ date: '2026-04-01', start: 540 })
  })
})
