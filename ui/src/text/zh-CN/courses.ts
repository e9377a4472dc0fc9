export const courses = {
  'courses.title': '课程',
} as const
