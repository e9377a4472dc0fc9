/** Figures of an evaluation in words. */
import { numberText } from '@/shared/format'
import { t } from '@/text'

/** 857 → 85.7%; nothing entered is a dash, too little to tell is said so. */
export function shareText(thousandths: number | null, answers: number): string {
  if (thousandths !== null) return `${numberText(thousandths / 10, 1)}%`
  return answers === 0 ? '–' : t('evaluation.tooFew')
}

/** 934 → 93.4, of 100. */
export function pointsText(thousandths: number | null, answers: number): string {
  return thousandths === null ? shareText(null, answers) : numberText(thousandths / 10, 1)
}
