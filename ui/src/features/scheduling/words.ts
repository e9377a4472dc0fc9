/** A plan in words: where a session is, what happens to it, what is in its way. */
import { call } from '@/api/client'
import type {
  DatesInTheWay,
  NamedObstacle,
  ProposedChange,
  ProposedDates,
  SlotShown,
} from '@/api/generated/calls'
import { classTitle } from '@/features/classes/words'
import { dateText, facts, timeRangeText, weekdayText } from '@/shared/format'
import { t } from '@/text'

/** How each sort of change looks. */
export const SORT_TONES = {
  placed: 'good',
  moved: 'warn',
  swapped: 'info',
  left_out: 'bad',
} as const satisfies Record<ProposedChange['sort'], string>

/** When: 12-03 周三 09:00–12:00; that it waits, without a date. */
export function whenText(slot: SlotShown): string {
  if (slot.date === null) return t('scheduling.noDate')
  return `${dateText(slot.date, 'short')} ${weekdayText(slot.date)} ${timeRangeText(slot.start, slot.end)}`
}

/** By whom and where. */
export const whereText = (slot: SlotShown): string => facts(slot.trainer_name, slot.venue_name)

/** The class of a change. */
export const classOf = (change: ProposedChange): string =>
  classTitle({ name: change.class_name, run: change.run })

/** What is in the way, by name: the other session, or else what it is about. */
export function obstacleText({ sort, name, other }: NamedObstacle): string {
  if (other === null) return facts(t(`scheduling.reason.${sort}`), name)
  const whose = classTitle({ name: other.class_name, run: other.run })
  const when =
    other.date === null ? '' : `${dateText(other.date, 'short')} ${timeRangeText(other.start, other.end)}`
  return facts(name === other.class_name ? '' : name, whose, other.title, when)
}

/** How what happens to a class's days looks. */
export const DATES_TONES = { dated: 'good', redated: 'warn', left_out: 'bad' } as const

/** What happens to a class's days. */
export function dateSort({ from, to }: Pick<ProposedDates, 'from' | 'to'>): keyof typeof DATES_TONES {
  if (to === null) return 'left_out'
  return from === null ? 'dated' : 'redated'
}

/** Who is in the way of a class's days, and over what. */
export const inTheWayText = ({ sort, name, class_name, run }: DatesInTheWay): string =>
  t(`scheduling.inTheWay.${sort}`, { name, class: classTitle({ name: class_name, run }) })

/** Applies changes of a plan, and the days it gives classes, as one change. */
export async function applyChanges(
  changes: readonly ProposedChange[],
  dates: readonly ProposedDates[] = [],
): Promise<void> {
  await call('scheduling.apply', {
    dates: dates.flatMap(({ class: id, from, to }) => (to === null ? [] : [{ class: id, from, to }])),
    changes: changes.map(({ session, from, to }) => ({ session, from, to })),
  })
}
