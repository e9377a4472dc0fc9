import type { outreach as zh } from '../zh-CN/outreach'

export const outreach: Record<keyof typeof zh, string> = {
  'field.talk.team': 'Team',
  'field.talk.topic': 'Topic',
  'field.talk.village': 'Village',
  'field.talk.date': 'Date',
  'field.talk.start': 'Began',
  'field.talk.minutes': 'Minutes',
  'field.talk.form': 'Form',
  'field.talk.audience': 'Audience',
  'field.talk.speakers': 'Speakers',
  'field.talk.note': 'Note',
  'value.talk.form.courtyard': 'In the yard',
  'value.talk.form.meeting': 'At a meeting',
  'value.talk.form.household': 'At home',
  'value.talk.form.stage': 'On stage',
  'change.outreach.create_team': 'Add an outreach team',
  'change.outreach.edit_team': 'Change an outreach team',
  'change.outreach.remove_team': 'Remove an outreach team',
  'change.outreach.log': 'Log {count} {count|talk|talks}',
  'change.outreach.edit_talk': 'Change a talk',
  'change.outreach.remove_talk': 'Remove a talk',
}
