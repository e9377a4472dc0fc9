export const topics = {
  'topics.title': '专题',
} as const
