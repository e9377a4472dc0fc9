/** A clash in words: what, and with which session. */
import { classTitle } from '@/features/classes/words'
import type { SessionClash, SessionSide } from '@/api/generated/calls'
import { askedText } from '@/features/lesson_orders/words'
import { dateText, timeRangeText } from '@/shared/format'
import { t } from '@/text'

/** One side: its class and what is taught. */
export function sideText(side: SessionSide): string {
  return `${classTitle({ name: side.class_name, run: side.run })} ${side.title}`
}

/** When a side is held. */
export function whenText(side: SessionSide): string {
  return `${dateText(side.date, 'short')} ${timeRangeText(side.start, side.end)}`
}

/** What clashes, without saying with whom. */
export function kindText(clash: SessionClash): string {
  const { people, seats, detail, session, trainers: name } = clash
  switch (clash.kind) {
    case 'trainer':
      return t('sessions.clash.trainer', { name })
    case 'venue':
      return t('sessions.clash.venue', { name: session.venue })
    case 'class':
      return t('sessions.clash.class')
    case 'people':
      return t('sessions.clash.people', { people, names: detail })
    case 'capacity':
      return t('sessions.clash.capacity', { people, venue: session.venue, seats })
    case 'closed':
      return t('sessions.clash.closed', { venue: session.venue, hours: detail })
    case 'day':
      return t('sessions.clash.day', { day: detail })
    case 'away':
      return t('sessions.clash.away', { name, detail })
    case 'safety':
    case 'suspended':
      return t(`sessions.clash.${clash.kind}`, { venue: session.venue })
    case 'order':
      return t('sessions.clash.order', { asked: clash.order === null ? detail : askedText(clash.order) })
    case 'travel':
      return t('sessions.clash.travel', { minutes: detail })
    case 'equipment':
      return t('sessions.clash.equipment', { venue: session.venue, what: detail })
    case 'load':
      return t('sessions.clash.load', { name, hours: detail })
    case 'quarter_load':
      return t('sessions.clash.quarter_load', { name, hours: detail })
  }
}

/** The whole clash in one line. */
export function clashText(clash: SessionClash): string {
  const other = clash.other
  return other === null
    ? kindText(clash)
    : t('sessions.clash.with', { what: kindText(clash), other: sideText(other), when: whenText(other) })
}
