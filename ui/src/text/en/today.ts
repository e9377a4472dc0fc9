import type { today as zh } from '../zh-CN/today'

export const today: Record<keyof typeof zh, string> = {
  'today.title': 'Today',
  'today.sessions': 'Sessions today',
  'today.expected': '{people} expected',
  'today.unmarked': 'Rolls to complete',
  'today.clashes': 'Open clashes',
  'today.clashDays': 'next {days} days',
  'today.classes': 'Classes under way',
  'today.people': 'People in training',
  'today.clashesAhead': 'Clashes ahead',
  'today.week': 'This week',
  'today.dayPeople': '{people} people',
  'today.progress': 'Hours a head by unit, {year}',
  'today.overdueTalks':
    '{count} planned {count|talk|talks} past {count|its day|their days} not logged, the earliest on {since}',
} as const
