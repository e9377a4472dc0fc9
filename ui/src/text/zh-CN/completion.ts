export const completion = {
  'completion.title': '结业',
} as const
