import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useScanner } from './scanner'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function heard(): { digits: string[]; numbers: string[]; press: (keys: string, gap: number) => void } {
  const [digits, numbers]: [string[], string[]] = [[], []]
  const scanner = useScanner(
    (key) => digits.push(key),
    (number) => numbers.push(number),
  )
  let at = 0
  const press = (keys: string, gap: number): void => {
    for (const key of keys.split(' ')) {
      at += gap
      vi.advanceTimersByTime(gap)
      scanner.take(key, at)
    }
    vi.advanceTimersByTime(100)
  }
  return { digits, numbers, press }
}

it('hears a number that comes faster than anyone types', () => {
  const { digits, numbers, press } = heard()
  press('5 0 0 2 3 6 X Enter', 8)
  expect(numbers).toEqual(['500236X'])
  expect(digits).toEqual([])
})

it('hears a number of the list, which is short', () => {
  const { digits, numbers, press } = heard()
  press('1 2 Enter', 8)
  expect(numbers).toEqual(['12'])
  expect(digits, 'nobody is marked').toEqual([])
})

it('leaves a person their digits', () => {
  const { digits, numbers, press } = heard()
  press('4 5 7', 200)
  expect(digits).toEqual(['4', '5', '7'])
  expect(numbers).toEqual([])
})

it('lets a digit act before the letter that follows it at once', () => {
  const { digits, press } = heard()
  press('5 A', 5)
  expect(digits).toEqual(['5'])
})
