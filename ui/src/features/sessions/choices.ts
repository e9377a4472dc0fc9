/** What the pickers of a timetable offer. */
import { call } from '@/api/client'
import { classTitle } from '@/features/classes/words'

export interface Choice {
  id: string
  text: string
  detail?: string
}

const MOST = 12

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

export async function findCourses(text: string): Promise<Choice[]> {
  const rows = await call('courses.find', { text, limit: MOST })
  return rows.map((row) => ({ id: row.id, text: row.name }))
}

export async function findTrainers(text: string): Promise<Choice[]> {
  const rows = await call('trainers.find', { text, limit: MOST })
  return rows.map((row) => ({ id: row.id, text: row.name, detail: row.organisation }))
}

export async function findVenues(text: string): Promise<Choice[]> {
  const rows = await call('venues.find', { text, limit: MOST })
  return rows.map((row) => ({ id: row.id, text: row.name }))
}
