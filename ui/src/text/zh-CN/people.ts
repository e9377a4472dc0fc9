export const people = {
  'people.title': '干部',
} as const
