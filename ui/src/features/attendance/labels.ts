/** The key that stands for each person of a roll, so that one press marks one person. */

/** Letters first, then the other keys near them; digits 1–7 are the statuses and Space is the search. */
const SINGLE = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', ...",./;'[]-=\\`", ...'890']
const LETTERS = SINGLE.slice(0, 26)

/** A label for each of `count` people: one key as long as there are enough keys, else two letters each. */
export function labelsFor(count: number): string[] {
  if (count <= SINGLE.length) return SINGLE.slice(0, count)
  const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
  return Array.from({ length: count }, (_, at) => pairs[at] ?? '')
}

/** What a pressed key means after the letters typed before it. */
export type Spelled =
  /** It completes the label of this person. */
  | { kind: 'person'; at: number }
  /** It begins a label of two letters. */
  | { kind: 'begun'; prefix: string }
  /** It belongs to no label. */
  | { kind: 'none' }

/** Reads one more key of a label. */
export function spell(labels: readonly string[], prefix: string, key: string): Spelled {
  const typed = prefix + key
  const at = labels.indexOf(typed)
  if (at >= 0) return { kind: 'person', at }
  if (labels.some((label) => label.length > typed.length && label.startsWith(typed))) {
    return { kind: 'begun', prefix: typed }
  }
  return prefix === '' ? { kind: 'none' } : spell(labels, '', key)
}
