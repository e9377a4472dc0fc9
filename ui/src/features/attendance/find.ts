/** Type-ahead over a roll: by characters, full pinyin or initials; names that begin with it come first. */
import type { RollRow } from '@/api/generated/calls'

/** The indexes of the rows that fit, best first. Nothing typed finds nobody. */
export function findRows(rows: readonly RollRow[], typed: string): number[] {
  const text = typed.trim().toLowerCase().replaceAll(' ', '')
  if (text === '') return []
  const ranked = rows.map((row, at) => ({ at, rank: rankOf(row, text) }))
  return ranked
    .filter(({ rank }) => rank < WORST)
    .sort((one, other) => one.rank - other.rank || one.at - other.at)
    .map(({ at }) => at)
}

const WORST = 3

function rankOf(row: RollRow, text: string): number {
  const keys = [row.name.toLowerCase(), row.pinyin.replaceAll(' ', ''), row.initials]
  if (keys.includes(text)) return 0
  if (keys.some((key) => key.startsWith(text))) return 1
  return keys.some((key) => key.includes(text)) ? 2 : WORST
}
