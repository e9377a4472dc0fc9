/**
 * Tells a scanner from a person: a scanner types a number faster than anyone can, and ends it with Enter.
 * A single digit is held back for a moment; if nothing follows that fast it was a person's.
 */

/** Faster than this between two keys, in milliseconds, is no person. */
const FAST = 45
/** After fewer digits than this, an X is a letter and no end of a card's number; a number of the list has no X. */
const SHORTEST = 4

export interface Scanner {
  /** Hands over a key press; true if it was taken and must not act otherwise. */
  take: (key: string, at: number) => boolean
  /** Lets a digit held back act now. */
  flush: () => void
}

/** `digit` hears of a digit a person typed, `scanned` of a whole number. */
export function useScanner(digit: (key: string) => void, scanned: (number: string) => void): Scanner {
  let held = ''
  let last = -Infinity
  let timer = 0

  const flush = (): void => {
    window.clearTimeout(timer)
    const keys = held
    held = ''
    // A person who hammered two digits meant both.
    for (const key of keys) digit(key)
  }

  const take = (key: string, at: number): boolean => {
    const fast = at - last < FAST
    last = at
    if (/^[0-9]$/.test(key) || (key === 'X' && fast && held.length >= SHORTEST)) {
      if (!fast) flush()
      window.clearTimeout(timer)
      held += key
      timer = window.setTimeout(flush, FAST)
      return true
    }
    if (key === 'Enter' && fast && held !== '') {
      const number = held
      window.clearTimeout(timer)
      held = ''
      scanned(number)
      return true
    }
    flush()
    return false
  }

  return { take, flush }
}
