/** Sessions by the venue, trainer or class they need. Pure but for `today`. */
import { classTitle } from '@/features/classes/words'
import type { SessionClash, SessionRow } from '@/api/generated/calls'
import { addDays, facts, isoDate, mondayOf } from '@/shared/format'
import type { GridItem, ResourceRow } from '@/shared/resource-grid/places'
import { speakersPicked } from './choices'
import { kindText } from './clash-text'
import { colourOf } from './week'

/** What stands at the head of the rows. */
export type Kind = 'venue' | 'trainer' | 'class'
export const KINDS: readonly Kind[] = ['venue', 'trainer', 'class']

export interface Stretch {
  from: string
  /** Included. */
  to: string
}

export function today(): string {
  const now = new Date()
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

/** The week or the month a date lies in. */
export function stretchOf(date: string, month: boolean): Stretch {
  if (!month) return { from: mondayOf(date), to: addDays(mondayOf(date), 6) }
  const first = `${date.slice(0, 7)}-01`
  return { from: first, to: addDays(turned(first, true, 1), -1) }
}

/** The first day of the week or month so many later. */
export function turned(first: string, month: boolean, by: number): string {
  if (!month) return addDays(first, by * 7)
  const [year = 0, number = 1] = first.split('-').map(Number)
  const months = year * 12 + number - 1 + by
  return isoDate(Math.floor(months / 12), (months % 12) + 1, 1)
}

/** How many days a stretch has. */
export function daysOf({ from, to }: Stretch): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
}

const classOf = (row: SessionRow): string => classTitle({ name: row.class_name, run: row.run })

/** The resources of a kind that a session needs: one venue, one class, whoever teaches it. */
function neededBy(kind: Kind, row: SessionRow): { id: string; name: string }[] {
  if (kind === 'trainer') return speakersPicked(row).map(({ id, text }) => ({ id, name: text }))
  const id = row[kind]
  return id === null ? [] : [{ id, name: kind === 'venue' ? row.venue_name : classOf(row) }]
}

/** Those of the sessions that need a resource, in the order they come. */
export const sessionsNeeding = (
  kind: Kind,
  resource: string,
  sessions: readonly SessionRow[],
): SessionRow[] => sessions.filter((row) => neededBy(kind, row).some(({ id }) => id === resource))

/** The session of an item: that of one who teaches it with the trainer says so behind its id. */
export const sessionOf = (item: string): string => item.split(':')[0] ?? item

/** The resources that are needed, in the order of `all`, which come too where `idle` ones are wanted. */
export function resourceRows(
  kind: Kind,
  sessions: readonly SessionRow[],
  all: readonly { id: string; name: string }[],
  idle: boolean,
): ResourceRow[] {
  const needed = new Map<string, string>()
  for (const session of sessions) {
    for (const { id, name } of neededBy(kind, session)) needed.set(id, name)
  }
  const listed = all
    .filter(({ id }) => idle || needed.has(id))
    .map(({ id, name }) => ({ key: id, title: name }))
  const known = new Set(listed.map(({ key }) => key))
  const others = [...needed].filter(([id]) => !known.has(id)).map(([key, title]) => ({ key, title }))
  return [...listed, ...others]
}

/** What is said of a session beside its title: what the row does not say already. */
function detailOf(kind: Kind, row: SessionRow): string {
  const parts = { class: classOf(row), trainer: row.trainer_name, venue: row.venue_name }
  return facts(...KINDS.filter((each) => each !== kind).map((each) => parts[each]))
}

/** The sessions with a date and a resource, as the grid wants them. */
export function resourceItems(
  kind: Kind,
  sessions: readonly SessionRow[],
  clashes: readonly SessionClash[],
): GridItem[] {
  const wrong = new Map<string, string[]>()
  for (const clash of clashes) {
    if (clash.overridden !== null) continue
    for (const id of [clash.session.id, clash.other?.id])
      if (id !== undefined) wrong.set(id, [...(wrong.get(id) ?? []), kindText(clash)])
  }
  return sessions.flatMap((session) => {
    const { id, start, end, title, date: column } = session
    if (column === null) return []
    return neededBy(kind, session).map(({ id: row }, place) => ({
      // It is moved in the row of the first; those who teach with them have it in their rows to be seen.
      id: place === 0 ? id : `${id}:${row}`,
      ...{ row, column, start, end, title },
      detail: detailOf(kind, session),
      colour: colourOf(session.class),
      fixed: place > 0 || session.class_state === 'closed' || session.marks > 0,
      clashes: wrong.get(id) ?? [],
    }))
  })
}
