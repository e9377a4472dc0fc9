import type { coverage as zh } from '../zh-CN/coverage'

export const coverage: Record<keyof typeof zh, string> = {
  'coverage.title': 'Topic coverage',
  'coverage.detail': 'Which topics reached whom in the year; every cell opens to names',
  'coverage.who': 'Unit / people',
  'coverage.view.units': 'Topics × units',
  'coverage.view.bands': 'Topics × bands',
  'coverage.view.gaps': 'Required topics lacking',
  'coverage.legend':
    'The share who heard the topic, darker for more; ★ a required topic, ! somebody lacks one they must hear',
  'coverage.cell': '{who}, {topic}: {heard} of {people} heard it',
  'coverage.cellLacking': ', {count} lack it',
  'coverage.which': 'Names',
  'coverage.both': 'Everyone',
  'coverage.heard': 'Who heard it',
  'coverage.notHeard': 'Who did not',
  'coverage.last': 'Last heard',
  'coverage.lacks': 'Required',
  'coverage.nobody': 'Nobody',
  'coverage.count': 'Heard / required',
  'coverage.lacking': 'Required topics lacking',
  'coverage.noGaps': 'Nobody lacks a required topic',
  'coverage.requiredHint': 'Which bands must hear which topics is set topic by topic, under Resources.',
  'coverage.setRequired': 'Set required topics',
  'coverage.empty': 'No topics or people yet',
  'coverage.emptyHint':
    'Make topics and bring in a roster first; once sessions have a course and a roll-call, coverage appears here.',
}
