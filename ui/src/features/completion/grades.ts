/** Grades as they are typed and pasted: points with at most one decimal, kept as tenths. */
import { numberText, parseNumber } from '@/shared/format'

const BEST = 1000

/** 875 → 87.5; nothing for no grade. */
export const gradeText = (grade: number | null): string => (grade === null ? '' : numberText(grade / 10, 1))

/** What was typed as tenths of a point: null for nothing, undefined for what is no grade. */
export function parseGrade(typed: string): number | null | undefined {
  if (typed.trim() === '') return null
  const tenths = Math.round((parseNumber(typed) ?? Number.NaN) * 1000) / 100
  return Number.isInteger(tenths) && tenths >= 0 && tenths <= BEST ? tenths : undefined
}

/** The lines of a pasted column; a spreadsheet ends its last line too. Of several columns the last one is taken. */
export function pastedLines(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  return lines.map((line) => line.split('\t').at(-1) ?? '')
}
