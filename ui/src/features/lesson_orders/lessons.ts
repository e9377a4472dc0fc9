/** What orders can be about, for a picker: the lessons of a class, or courses. */
import { call } from '@/api/client'
import { findCourses, type Choice } from '@/features/sessions/choices'
import { dateText, facts, timeRangeText } from '@/shared/format'
import { t } from '@/text'

/** A class's orders, or a program's. */
export interface Owner {
  of: 'class' | 'program'
  id: string
}

const MOST = 30

/** Looks for lessons by what was typed. */
export async function findLessons({ of, id }: Owner, text: string): Promise<Choice[]> {
  if (of === 'program') return findCourses(text)
  const all = await call('sessions.of_class', { class: id })
  const words = text.toLowerCase()
  return all
    .filter(({ title, trainer_name }) => `${title} ${trainer_name}`.toLowerCase().includes(words))
    .slice(0, MOST)
    .map(({ id: session, title, date, start, end, trainer_name }) => ({
      id: session,
      text: title,
      detail: facts(
        date === null ? t('scheduling.noDate') : `${dateText(date, 'short')} ${timeRangeText(start, end)}`,
        trainer_name,
      ),
    }))
}
