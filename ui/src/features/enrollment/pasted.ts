/** A pasted list as it has been read, and what a person made of the lines that mean several. Pure. */
import type { PastedLine, PasteOutcome, PersonRow } from '@/api/generated/calls'
import type { ChosenPerson } from './ChosenPeople.vue'

export interface ReadLine extends PastedLine {
  /** Whom a person chose among several: an id, `''` as long as nobody has; `none` also for who was struck off. */
  choice: string
}

export const OUTCOME_TONES = {
  certain: 'good',
  choice: 'warn',
  nobody: 'bad',
  enrolled: 'plain',
  repeated: 'plain',
} as const satisfies Record<PasteOutcome, string>

/** Who is meant: those who are certain, and those who were chosen; each once. */
export function peopleMeant(lines: readonly ReadLine[]): ChosenPerson[] {
  const meant = lines.flatMap(({ outcome, people, choice }) => {
    const certain = outcome === 'certain' && choice !== 'none'
    const row = certain ? people[0] : people.find(({ id }) => id === choice)
    return row === undefined ? [] : [[row.id, row.name] as const]
  })
  return [...new Map(meant)].map(([person, name]) => ({ person, name }))
}

/** Strikes off whoever is no longer wanted: their lines mean nobody. */
export function strikeOff(lines: readonly ReadLine[], wanted: readonly ChosenPerson[]): void {
  for (const line of lines) {
    const [meant] = peopleMeant([line])
    if (meant !== undefined && !wanted.some(({ person }) => person === meant.person)) line.choice = 'none'
  }
}

/** How the lines divide; a line for which someone has been chosen is ready, one that means nobody is skipped. */
export function summary(
  lines: readonly ReadLine[],
): Record<'total' | 'ready' | 'choice' | 'nobody' | 'skipped', number> {
  const count = (fits: (line: ReadLine) => boolean): number => lines.filter(fits).length
  const choice = count((line) => line.outcome === 'choice' && line.choice === '')
  const nobody = count((line) => line.outcome === 'nobody')
  const ready = count((line) => peopleMeant([line]).length > 0)
  return { total: lines.length, ready, choice, nobody, skipped: lines.length - ready - choice - nobody }
}

/** What tells a person from others of the name. */
export function personText({ name, unit_name, post }: PersonRow): string {
  return [name, unit_name, post].filter((part) => part !== '').join(' ')
}
