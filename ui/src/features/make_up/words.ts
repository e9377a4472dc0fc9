/** Make-ups in words. */
import type { SessionMention } from '@/api/generated/calls'
import { classTitle } from '@/features/classes/words'
import { dateText } from '@/shared/format'
import { t } from '@/text'

/** What a session here makes up for. */
export function forText(missed: SessionMention): string {
  return t('make_up.for', {
    class: classTitle({ name: missed.class_name, run: missed.run }),
    title: missed.title,
  })
}

/** Where a session missed here is made up. */
export function inText(later: SessionMention): string {
  return t('make_up.in', partsOf(later))
}

/** When and where something is made up, for a list. */
export function placeText(later: SessionMention): string {
  return t('make_up.place', partsOf(later))
}

function partsOf({ class_name: name, run, title, date }: SessionMention): {
  class: string
  title: string
  date: string
} {
  return { class: classTitle({ name, run }), title, date: dateText(date, 'short') }
}
