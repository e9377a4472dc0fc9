export const venues = {
  'venues.title': '场地',
} as const
