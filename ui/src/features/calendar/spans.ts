/** Special days as people speak of them: in runs, not one by one. Pure. */
import type { Day, DayKind, NewDay } from '@/api/generated/calls'
import { addDays } from '@/shared/format'

/** A run of days of one kind and name. */
export interface DayRun {
  from: string
  to: string
  kind: DayKind
  name: string
  days: number
}

/** The runs in a list of days, which are in order. */
export function runsOf(days: readonly Day[]): DayRun[] {
  const runs: DayRun[] = []
  for (const { date, kind, name } of days) {
    if (date === null) continue
    const last = runs.at(-1)
    if (last !== undefined && last.kind === kind && last.name === name && addDays(last.to, 1) === date) {
      last.to = date
      last.days += 1
    } else runs.push({ from: date, to: date, kind, name, days: 1 })
  }
  return runs
}

/** Most days one act may name: more is a slip in the year. */
const LONGEST = 366

/** The dates from one day to another; none if they are the wrong way round or too far apart. */
export function datesOf(from: string, to: string): string[] {
  const dates: string[] = []
  for (let date = from; date <= to && dates.length <= LONGEST; date = addDays(date, 1)) dates.push(date)
  return dates.length > LONGEST ? [] : dates
}

/** The words by which a pasted line names its kind, for each kind. */
export type KindWords = Readonly<Record<DayKind, readonly string[]>>

export interface PastedDays {
  days: NewDay[]
  /** The lines in which no date was found. */
  unread: string[]
}

const GAP = /[\t,\uff0c;\uff1b|]+|\s{1,}/
/** A plain hyphen stands within dates too, so it is a range only with space around it. */
const RANGE = /\s*(?:\u81f3|\u5230|~|\uff5e|\u2013|\u2014)\s*|\s+[-\uff0d]\s+(?=\d)/

/** Reads lines such as `2027-02-06 ~ 2027-02-12 name`: a date or a range, perhaps a kind, and a name. */
export function readDays(
  text: string,
  words: KindWords,
  dateOf: (typed: string) => string | null,
): PastedDays {
  const read: PastedDays = { days: [], unread: [] }
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    if (line === '') continue
    const days = readLine(line, words, dateOf)
    if (days.length === 0) read.unread.push(line)
    else read.days.push(...days)
  }
  return read
}

function readLine(line: string, words: KindWords, dateOf: (typed: string) => string | null): NewDay[] {
  const cells = line.replace(RANGE, '~').split(GAP).filter(Boolean)
  const [from, to = from] = (cells[0] ?? '').split('~').map(dateOf)
  if (from == null || to == null) return []
  const kindOf = (cell: string): DayKind | undefined =>
    (Object.keys(words) as DayKind[]).find((kind) => words[kind].includes(cell.toLowerCase()))
  const rest = cells.slice(1)
  if (rest.some((cell) => dateOf(cell) !== null)) return []
  const kind = rest.map(kindOf).find((found) => found !== undefined) ?? 'holiday'
  const name = rest.filter((cell) => kindOf(cell) === undefined).join(' ')
  return datesOf(from, to).map((date) => ({ date, kind, name: name === '' ? (rest[0] ?? '') : name }))
}
