/** Courses as pickers find them, and the forms there are. */
import { call } from '@/api/client'
import type { CourseForm } from '@/api/generated/calls'
import { t } from '@/text'

const FORMS = ['lecture', 'discussion', 'case', 'field_teaching', 'self_study'] as const

export function courseForms(): { value: CourseForm; text: string }[] {
  return FORMS.map((value) => ({ value, text: t(`value.course.form.${value}`) }))
}

export interface CourseChoice {
  id: string
  text: string
  detail: string
}

const MOST = 20

export async function findCourses(text: string, limit = MOST): Promise<CourseChoice[]> {
  const courses = await call('courses.find', { text, limit })
  return courses.map(({ id, name, topic_name }) => ({ id, text: name, detail: topic_name }))
}
