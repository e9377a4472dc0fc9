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
  'today.first': 'Where to begin',
  'today.first.people': 'Import the roster (units are made with it)',
  'today.first.days': 'Load the statutory days and note the county’s own',
  'today.first.topics': 'List topics (a starting list of 23 can be loaded) and courses',
  'today.first.venues': 'Record venues and trainers',
  'today.first.plan': 'Import or write the year’s plan',
  'today.first.class': 'Open a class, add its people, then schedule it in the timetable',
  'today.first.done': 'done',
} as const
