/** What the pickers of a timetable offer. */
import { call } from '@/api/client'
import { classTitle } from '@/features/classes/words'

export interface Choice {
  id: string
  text: string
  detail?: string
}

/** A course with its usual hours, where they are known. */
export interface CourseChoice extends Choice {
  quarters?: number
}

const MOST = 12

/** Those who teach a session, for a picker: the trainer first. */
export function speakersPicked(row: {
  trainer: string | null
  trainer_name: string
  speakers: readonly { id: string; name: string; organisation: string }[]
}): Choice[] {
  if (row.speakers.length > 0) {
    return row.speakers.map(({ id, name, organisation }) => ({ id, text: name, detail: organisation }))
  }
  return row.trainer === null ? [] : [{ id: row.trainer, text: row.trainer_name }]
}

/** Those who teach a session with unit and post, as a timetable prints them. */
export function speakersPrinted(row: {
  trainer: string | null
  trainer_name: string
  trainer_organisation: string
  speakers: readonly { id: string; name: string; organisation: string }[]
}): readonly { id: string; name: string; organisation: string }[] {
  const { trainer, trainer_name: name, trainer_organisation: organisation, speakers } = row
  return speakers.length > 0 || trainer === null ? speakers : [{ id: trainer, name, organisation }]
}

/** The same as a session keeps them. */
export function speakersKept(picked: readonly Choice[]): { trainer: string | null; others: string[] } {
  const [first, ...others] = picked.map(({ id }) => id)
  return { trainer: first ?? null, others }
}

export async function findClasses(text: string): Promise<Choice[]> {
  const { rows } = await call('classes.page', {
    text,
    phases: [],
    sort: 'starts',
    descending: true,
    offset: 0,
    limit: MOST,
  })
  return rows.map((row) => ({ id: row.id, text: classTitle({ name: row.name, run: row.run }) }))
}

/** What a picker holds for a class whose id is known. */
export async function classChoice(id: string): Promise<Choice[]> {
  const detail = await call('classes.get', { id })
  return [{ id, text: classTitle(detail) }]
}

export async function venueChoice(id: string): Promise<Choice[]> {
  const { name } = await call('venues.get', { id })
  return [{ id, text: name }]
}

export async function trainerChoice(id: string): Promise<Choice[]> {
  const { name } = await call('trainers.get', { id })
  return [{ id, text: name }]
}

export async function findCourses(text: string): Promise<CourseChoice[]> {
  const rows = await call('courses.find', { text, limit: MOST })
  return rows.map((row) => ({ id: row.id, text: row.name, quarters: row.quarters }))
}

export async function findTrainers(text: string): Promise<Choice[]> {
  const rows = await call('trainers.find', { text, limit: MOST })
  return rows.map((row) => ({ id: row.id, text: row.name, detail: row.organisation }))
}

export async function findVenues(text: string): Promise<Choice[]> {
  const rows = await call('venues.find', { text, limit: MOST })
  return rows.map((row) => ({ id: row.id, text: row.name }))
}
