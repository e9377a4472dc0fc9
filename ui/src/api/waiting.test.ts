import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { awaited, waits } from './waiting'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** An answer that takes so many milliseconds, and comes or is refused. */
function after(milliseconds: number, refused = false): Promise<string> {
  return new Promise((resolve, reject) =>
    setTimeout(() => (refused ? reject(new Error('refused')) : resolve('answer')), milliseconds),
  )
}

test('a quick answer is not waited for, a slow one is until it comes', async () => {
  const quick = awaited(after(100))
  const slow = awaited(after(2_000))
  await vi.advanceTimersByTimeAsync(399)
  expect(waits.value).toBe(false)
  await vi.advanceTimersByTimeAsync(2)
  expect(waits.value).toBe(true)
  await vi.advanceTimersByTimeAsync(2_000)
  expect([await quick, await slow, waits.value]).toEqual(['answer', 'answer', false])
})

test('a slow refusal ends the waiting too, and of two the later one', async () => {
  const refused = expect(awaited(after(600, true))).rejects.toThrow('refused')
  const later = awaited(after(900))
  await vi.advanceTimersByTimeAsync(700)
  await refused
  expect(waits.value).toBe(true)
  await vi.advanceTimersByTimeAsync(300)
  expect([await later, waits.value]).toEqual(['answer', false])
})
