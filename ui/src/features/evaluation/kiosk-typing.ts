/** A paper at a kiosk, filled in by whoever has never seen it before. Pure. */
import type { EvaluationForm } from '@/api/generated/calls'
import { halfWidth } from '@/shared/format'
import { isGraded } from './subject'
import { CHOICES } from './typing'

/** What somebody has chosen so far. */
export interface Filling {
  grades: readonly (number | null)[]
  /** The item they are at; one past the last when they are at its end. */
  at: number
  /** Digits of a number of points that may still go on. */
  typed: string
}

const MOST_POINTS = 20

export const unfilled = (items: number): Filling => ({
  grades: Array<null>(items).fill(null),
  at: 0,
  typed: '',
})

/** How many items are still blank. */
export const left = ({ grades }: Filling): number => grades.filter((grade) => grade === null).length

/** An item with this grade, whichever they were at; then they are at the one after it. */
export function chosen(filling: Filling, at: number, grade: number): Filling {
  return { grades: filling.grades.map((old, place) => (place === at ? grade : old)), at: at + 1, typed: '' }
}

/** Goes to another item. */
export function gone(filling: Filling, at: number): Filling {
  return { ...filling, at: Math.max(0, Math.min(at, filling.grades.length)), typed: '' }
}

/** What a key press makes of it; null if it says nothing here. */
export function keyed(filling: Filling, form: EvaluationForm, key: string): Filling | null {
  const { at, grades } = filling
  if (key === 'ArrowDown' || key === 'Enter' || key === 'Space') {
    return at < grades.length ? gone(filling, at + 1) : null
  }
  if (key === 'ArrowUp' || key === 'Backspace') return gone(filling, at - 1)
  const digit = halfWidth(key)
  if (!/^\d$/.test(digit) || at >= grades.length) return null
  return isGraded(form) ? graded(filling, form, digit) : pointed(filling, digit)
}

function graded(filling: Filling, form: EvaluationForm, digit: string): Filling | null {
  const choice = CHOICES[form].find(({ key }) => key === digit)
  return choice === undefined ? null : chosen(filling, filling.at, choice.grade)
}

/** One digit after another: 18 is 1 and 8. What can have no other digit behind it goes on to the next item by itself. */
function pointed(filling: Filling, digit: string): Filling | null {
  const number = Number(filling.typed + digit)
  // 2 and then 5 are two answers, for nobody gives 25.
  if (number > MOST_POINTS) return pointed(gone(filling, filling.at + 1), digit)
  if (filling.at >= filling.grades.length) return null
  const next = chosen(filling, filling.at, number)
  const goesOn = filling.typed === '' && (digit === '1' || digit === '2')
  return goesOn ? { ...next, at: filling.at, typed: digit } : next
}
