/** A paper typed in: one key press an item, from the first to the last. */
import type { EvaluationForm } from '@/api/generated/calls'

/** A paper half typed: a grade or nothing for each item, and the item that is next. */
export interface Paper {
  grades: readonly (number | null)[]
  at: number
}

/** A choice of an item: what is recorded, what is printed, the key that says it. */
export interface Choice {
  grade: number
  key: string
}

const UPPER_ROW = '0987654321'
const LOWER_ROW = 'POIUYTREWQ'
const MOST_POINTS = 20

const GRADES = [1, 2, 3, 4].map((grade) => ({ grade, key: String(grade) }))

/** Best first: 1 to 4 where there are grades; on a lecture's card the digits are 20 to 11, the letters under them 10 to 1. */
export const CHOICES: Readonly<Record<EvaluationForm, readonly Choice[]>> = {
  class: GRADES,
  talk: GRADES,
  lecture: [...UPPER_ROW, ...LOWER_ROW, '-'].map((key, index) => ({ grade: MOST_POINTS - index, key })),
}

export const blank = (items: number): Paper => ({ grades: Array<null>(items).fill(null), at: 0 })

export const isBlank = (paper: Paper): boolean => paper.grades.every((grade) => grade === null)

/** The paper with the next item answered (null: left blank) and the one after it next. */
export function answered(paper: Paper, grade: number | null): Paper {
  const grades = paper.grades.map((old, index) => (index === paper.at ? grade : old))
  return { grades, at: paper.at + 1 }
}

/** Whether every item has had its turn. */
export const isFull = (paper: Paper): boolean => paper.at >= paper.grades.length

/** The paper after a key press; null if the key says nothing here. */
export function pressed(paper: Paper, form: EvaluationForm, key: string): Paper | null {
  const choice = CHOICES[form].find((one) => one.key === key)
  if (choice !== undefined) return answered(paper, choice.grade)
  if (key === 'Space') return answered(paper, null)
  if (key === 'ArrowDown') return { ...paper, at: Math.min(paper.at + 1, paper.grades.length - 1) }
  const back = key === 'Backspace' || key === 'ArrowUp'
  return back && paper.at > 0 ? { ...paper, at: paper.at - 1 } : null
}
