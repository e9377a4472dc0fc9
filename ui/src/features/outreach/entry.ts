/** A talk as it is typed in, and where the keyboard goes from a field. */
import type { NewTalk, TalkForm } from '@/api/generated/calls'

/** What has been filled in so far. */
export interface Entry {
  team: string | null
  topic: string | null
  village: string | null
  date: string | null
  start: number | null
  minutes: number | null
  form: TalkForm | ''
  audience: number | null
}

/** What a team's last talk may bring. */
export type Settings = Pick<Entry, 'form' | 'minutes' | 'start'>

/** What the last talk brings: all that still is as it was given, so that nothing typed is lost. */
export function brought(now: Settings, given: Settings, last: Settings): Partial<Settings> {
  return {
    ...(now.form === given.form && { form: last.form }),
    ...(now.minutes === given.minutes && { minutes: last.minutes }),
    ...(now.start === given.start && { start: last.start }),
  }
}

/** In the order of the fields. */
const NEEDED = ['date', 'start', 'team', 'topic', 'village', 'form', 'minutes', 'audience'] as const
export type Needed = (typeof NEEDED)[number]

/** The talk, or the first field that is still empty. */
export function talkOf(entry: Entry): { talk: NewTalk } | { missing: Needed } {
  const missing = NEEDED.find((field) => entry[field] === null || entry[field] === '')
  return missing === undefined ? { talk: entry as NewTalk } : { missing }
}

/** Which field a refusal is about. */
const FAULTS: Readonly<Record<string, Needed>> = {
  'outreach.future': 'date',
  'outreach.team_busy': 'start',
  'outreach.past_midnight': 'start',
  'outreach.minutes': 'minutes',
  'outreach.team_missing': 'team',
  'outreach.topic_missing': 'topic',
  'outreach.village_missing': 'village',
  'outreach.not_a_village': 'village',
}

/** The field to correct after a refusal; how many came is what is most often mistyped. */
export const fieldAtFault = (code: string): Needed => FAULTS[code] ?? 'audience'

/** What a key may go to, in order; what is there for the mouse alone is left out. */
const FIELDS = 'input:not([tabindex="-1"]):not(:disabled), select:not(:disabled)'

/** Goes to the field after one; false behind the last. */
export function goOn(form: HTMLElement, from: Element): boolean {
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(FIELDS)]
  const next = fields[fields.findIndex((field) => field === from) + 1]
  if (next === undefined) return false
  next.focus()
  if (next instanceof HTMLInputElement && next.getAttribute('role') !== 'combobox') next.select()
  return true
}
