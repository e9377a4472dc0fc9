/** A plan in words: where a session is, what happens to it, what is in its way. */
import { call } from '@/api/client'
import type { NamedObstacle, ProposedChange, SlotShown } from '@/api/generated/calls'
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

/** Applies changes of a plan as one change. */
export async function applyChanges(changes: readonly ProposedChange[]): Promise<void> {
  await call('scheduling.apply', {
    changes: changes.map(({ session, from, to }) => ({ session, from, to })),
  })
}
