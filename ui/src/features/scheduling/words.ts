/** A plan in words: where a session is, what happens to it, what is in its way. */
import { call } from '@/api/client'
import type {
  AppliedDates,
  DatesInTheWay,
  NamedObstacle,
  ProposedChange,
  ProposedDates,
  Relaxation,
  RelaxationStep,
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
  kept: 'good',
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

/** Minutes as hours, to a tenth. */
const hoursOf = (minutes: number): string => String(Math.ceil(minutes / 6) / 10)

/** How a trainer's limit is raised. */
function limitText(name: string, step: Extract<RelaxationStep, { sort: 'trainer_limit' }>): string {
  const { week, quarter } = step
  return [
    week > 0 ? t('scheduling.relaxed.week', { name, hours: hoursOf(week) }) : '',
    quarter > 0 ? t('scheduling.relaxed.quarter', { name, hours: hoursOf(quarter) }) : '',
  ]
    .filter(Boolean)
    .join(t('scheduling.listComma'))
}

/** What changes besides sessions and days. */
function stepText(name: string, step: RelaxationStep): string {
  switch (step.sort) {
    case 'equipment':
      return t('scheduling.relaxed.equipment', { name, what: step.items.join(t('scheduling.listComma')) })
    case 'let_order_stand':
      return t('scheduling.relaxed.out_of_order')
    case 'trainer_limit':
      return limitText(name, step)
    case 'opening_hours':
      return t('scheduling.relaxed.open_longer', { name, hours: timeRangeText(step.opens, step.closes) })
    case 'seats':
      return t('scheduling.relaxed.more_seats', { name, seats: step.seats })
    case 'open_day':
      return t('scheduling.relaxed.lift_block', { date: dateText(step.date, 'short') })
  }
}

/** What gives, in words. */
export function relaxationText({ sort, name, changes, dates, step }: Relaxation): string {
  if (step !== null) return stepText(name, step)
  const other = changes[1]
  if (sort === 'move_other' && other !== undefined)
    return t('scheduling.relaxed.move_other', {
      what: `${classOf(other)} ${other.title}`,
      when: whenText(other.to),
    })
  if (sort === 'extend' && dates !== null)
    return t('scheduling.relaxed.extend', { name, date: dateText(dates.to.to, 'short') })
  if (sort === 'other_trainer' || sort === 'other_venue') return t(`scheduling.relaxed.${sort}`, { name })
  return t(sort === 'out_of_order' ? 'scheduling.relaxed.out_of_order' : 'scheduling.relaxed.unnamed')
}

/** What the plan does once some things give: theirs stand instead of what it does with the same sessions. */
export function relaxedChanges(
  changes: readonly ProposedChange[],
  relaxed: ReadonlyMap<string, Relaxation>,
): ProposedChange[] {
  const instead = new Map(
    [...relaxed.values()].flatMap((one) => one.changes.map((change) => [change.session, change] as const)),
  )
  const known = new Set(changes.map(({ session }) => session))
  const more = [...instead.values()].filter(({ session }) => !known.has(session))
  return [...changes.map((change) => instead.get(change.session) ?? change), ...more]
}

/** The days classes get once some go on longer: of several the longest. */
export function relaxedDates(
  dates: readonly AppliedDates[],
  relaxed: ReadonlyMap<string, Relaxation>,
): AppliedDates[] {
  const all = new Map(dates.map((one) => [one.class, one]))
  for (const { dates: longer } of relaxed.values()) {
    if (longer === null) continue
    const before = all.get(longer.class)
    const last = before !== undefined && before.to.to > longer.to.to ? before.to.to : longer.to.to
    all.set(longer.class, { ...longer, to: { ...longer.to, to: last } })
  }
  return [...all.values()]
}

/** The days a plan gives classes, as they are applied. */
export const appliedDates = (dates: readonly ProposedDates[]): AppliedDates[] =>
  dates.flatMap(({ class: id, from, to }) => (to === null ? [] : [{ class: id, from, to }]))

/** Applies changes of a plan, the days it gives classes and what gives for it, as one change. */
export async function applyChanges(
  changes: readonly ProposedChange[],
  dates: readonly AppliedDates[] = [],
  steps: readonly RelaxationStep[] = [],
): Promise<void> {
  await call('scheduling.apply', {
    dates: [...dates],
    changes: changes.map(({ session, from, to, others }) => ({ session, from, to, others })),
    steps: [...steps],
  })
}
