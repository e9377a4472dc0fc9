export const trainers = {
  'trainers.title': '师资',
} as const
