/** Figures of an evaluation in words. */
import type { EvaluationForm } from '@/api/generated/calls'
import { numberText } from '@/shared/format'
import { t } from '@/text'
import { isGraded } from './subject'

/** 857 → 85.7%; nothing entered is a dash, too little to tell is said so. */
export function shareText(thousandths: number | null, answers: number): string {
  if (thousandths !== null) return `${(thousandths / 10).toFixed(1)}%`
  return answers === 0 ? '–' : t('evaluation.tooFew')
}

/** 934 → 93.4, of 100. */
export function pointsText(thousandths: number | null, answers: number): string {
  return thousandths === null ? shareText(null, answers) : (thousandths / 10).toFixed(1)
}

const GRADES = [
  'evaluation.grade.1',
  'evaluation.grade.2',
  'evaluation.grade.3',
  'evaluation.grade.4',
] as const

/** A choice of an item in words: 好, or 18 points. */
export function choiceText(form: EvaluationForm, grade: number): string {
  const key = GRADES[grade - 1]
  return isGraded(form) && key !== undefined ? t(key) : String(grade)
}

/** How many papers, and how many of them the figure stands on where that is fewer. */
export function papersText(papers: number, told: number): string {
  return papers === told || told === 0
    ? numberText(papers)
    : t('evaluation.countedOf', { papers: numberText(papers), told: numberText(told) })
}
