/** What a paper is about: a class, one of its lectures, or an outreach talk; and how a paper about it is recorded. */
import { call } from '@/api/client'
import type { Answer, ChangeReference, EvaluationForm } from '@/api/generated/calls'

export type Subject =
  | { form: 'class'; class: string }
  | { form: 'lecture'; class: string; session: string }
  | { form: 'talk'; talk: string }

/** Whether a paper has four grades; a lecture's card has points. */
export const isGraded = (form: EvaluationForm): boolean => form !== 'lecture'

/** Records a paper; the answer is the change by which it was. */
export async function enterPaper(subject: Subject, answers: Answer[]): Promise<ChangeReference | null> {
  if (subject.form === 'talk') {
    return (await call('evaluation.enter_card', { talk: subject.talk, answers })).change
  }
  const session = subject.form === 'lecture' ? subject.session : null
  return (await call('evaluation.enter', { class: subject.class, session, answers })).change
}

/** The answers of a paper: what was left blank is left out. */
export function answersOf(items: readonly string[], grades: readonly (number | null)[]): Answer[] {
  return items.flatMap((item, at) => {
    const grade = grades[at] ?? null
    return grade === null ? [] : [{ item, grade }]
  })
}
