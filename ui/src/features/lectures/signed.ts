/** Numbers of a list that was signed on paper, as they are typed: `3 17 22-25`. Pure. */
import type { SheetLine } from '@/api/generated/calls'
import { halfWidth } from '@/shared/format'

/** What was typed: the people meant, and what means nobody or several. */
export interface Numbers {
  people: string[]
  wrong: string[]
}

/** More lines than any list has: `1-99999999` is a slip of the finger. */
const LONGEST = 2_000

/** The people behind numbers typed with blanks, commas or 、 between them; `22-25` is all from 22 to 25. */
export function numbersTyped(text: string, lines: readonly SheetLine[]): Numbers {
  const words = halfWidth(text)
    .split(/[\s,，、;；]+/)
    .filter(Boolean)
  const found: Numbers = { people: [], wrong: [] }
  for (const word of words) {
    const people = behind(word, lines)
    if (people.length === 0) found.wrong.push(word)
    else found.people.push(...people)
  }
  return found
}

function behind(word: string, lines: readonly SheetLine[]): string[] {
  const [from, to] = /^(\d+)(?:[-—–~～至](\d+))?$/.exec(word)?.slice(1).map(Number) ?? []
  if (from === undefined) return []
  const last = to === undefined || Number.isNaN(to) ? from : to
  if (last < from || last - from > LONGEST) return []
  const meant = lines.filter(({ number }) => number >= from && number <= last)
  // One number that two people have means neither of them.
  return from === last && meant.length > 1 ? [] : meant.map(({ person }) => person)
}

/** Whose line is not signed: the chosen ones, or everyone but them; who came to the door itself is in neither. */
export function unsignedOf(
  lines: readonly SheetLine[],
  chosen: ReadonlySet<string>,
  chosenSigned: boolean,
): string[] {
  const open = lines.filter(({ status }) => status === null)
  return open.filter(({ person }) => chosen.has(person) !== chosenSigned).map(({ person }) => person)
}

/** The lines unit by unit, in their order. */
export function byUnit(lines: readonly SheetLine[]): { unit: string; lines: SheetLine[] }[] {
  const units: { unit: string; lines: SheetLine[] }[] = []
  for (const line of lines) {
    const last = units.at(-1)
    if (last?.unit === line.unit_name) last.lines.push(line)
    else units.push({ unit: line.unit_name, lines: [line] })
  }
  return units
}
