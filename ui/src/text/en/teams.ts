import type { teams as zh } from '../zh-CN/teams'

export const teams: Record<keyof typeof zh, string> = {
  'teams.title': 'Outreach teams',
  'teams.filter': 'Team, brand or speaker',
  'teams.township': 'Township',
  'teams.empty': 'No outreach teams yet',
  'teams.emptyHint': 'One micro-team a village.',
  'teams.noneFound': 'No team fits',
  'field.outreach_team.name': 'Team',
  'field.outreach_team.village': 'Village',
  'field.outreach_team.brand': 'Brand',
  'field.outreach_team.speakers': 'Speakers',
  'teams.add': 'Add a team',
  'field.outreach_team.people': 'Credited',
  'field.outreach_team.covers': 'Villages covered',
  'field.outreach_team.topics': 'Topics',
}
