import { expect, it } from 'vitest'
import { proposedMinutes } from './statuses'

it('proposes the minutes by the clock while the session runs', () => {
  expect(proposedMinutes('late', 540, 720, 562)).toBe(22)
  expect(proposedMinutes('left_early', 540, 720, 700)).toBe(20)
})

it('proposes a quarter of an hour afterwards, and never more than the session', () => {
  expect(proposedMinutes('late', 540, 720, 900)).toBe(15)
  expect(proposedMinutes('late', 540, 720, null)).toBe(15)
  expect(proposedMinutes('late', 540, 550, null)).toBe(10)
})
