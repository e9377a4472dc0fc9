/** Programs and classes as pickers and the palette find them. */
import { call } from '@/api/client'
import type { ProgramRow } from '@/api/generated/calls'
import { t } from '@/text'
import { classDates, classTitle } from './words'

export interface ProgramChoice {
  id: string
  text: string
  detail: string
}

const MOST = 30

/** Programs of any year, the newest plan first. */
export async function findPrograms(text: string): Promise<ProgramChoice[]> {
  const asked = { text, sort: 'position', descending: true, offset: 0, limit: MOST } as const
  const { rows } = await call('plan.programs', asked)
  return rows.map(choiceOf)
}

/** One program as a choice; none if it is gone. */
export async function programChoice(id: string): Promise<ProgramChoice | undefined> {
  const asked = { id, text: '', sort: 'position', descending: false, offset: 0, limit: 1 } as const
  const { rows } = await call('plan.programs', asked)
  return rows.map(choiceOf)[0]
}

function choiceOf({ id, name, year, runs }: ProgramRow): ProgramChoice {
  return { id, text: name, detail: t('classes.programDetail', { year, runs }) }
}

export interface ClassChoice {
  id: string
  text: string
  detail: string
}

/** Classes, those that concern people today first. */
export async function findClasses(text: string, limit = MOST): Promise<ClassChoice[]> {
  const asked = { text, sort: 'nearest', descending: false, offset: 0, limit } as const
  const { rows } = await call('classes.page', { ...asked, phases: [] })
  return rows.map((row) => ({ id: row.id, text: classTitle(row), detail: classDates(row) }))
}

/** A class as a picker holds it. */
export async function classChoice(id: string): Promise<ClassChoice[]> {
  const found = await call('classes.get', { id })
  return [{ id, text: classTitle(found), detail: classDates(found) }]
}
