/** An order of lessons in words. */
import type { LessonOrderRow, OrderSaid } from '@/api/generated/calls'
import { t } from '@/text'

type Days = Pick<OrderSaid, 'least_days' | 'most_days'>

/** The days asked for between two lessons; empty where none were. */
export function daysText({ least_days: least, most_days: most }: Days): string {
  if (most === null) return least === 0 ? '' : t('lesson_orders.days.least', { least })
  if (most === 0) return t('lesson_orders.days.same')
  if (least === most) return t('lesson_orders.days.exact', { most })
  return least === 0
    ? t('lesson_orders.days.most', { most })
    : t('lesson_orders.days.between', { least, most })
}

/** The whole order in one sentence. */
export function orderText(order: LessonOrderRow): string {
  const named = (name: string): string => (name === '' ? t('lesson_orders.gone') : name)
  const names = { first: named(order.first_name), second: named(order.second_name) }
  const what = t(order.either_way ? 'lesson_orders.both' : 'lesson_orders.after', names)
  return [what, daysText(order)].filter(Boolean).join(t('lesson_orders.comma'))
}

/** What was asked of the first of two sessions that are out of order. */
export function askedText(said: OrderSaid): string {
  const days = daysText(said)
  if (said.either_way) return days
  const place = t(said.is_first ? 'lesson_orders.asked.first' : 'lesson_orders.asked.second')
  return [place, days].filter(Boolean).join(t('lesson_orders.comma'))
}
