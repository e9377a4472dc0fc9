import type { courses as zh } from '../zh-CN/courses'

export const courses: Record<keyof typeof zh, string> = {
  'courses.title': 'Courses',
}
