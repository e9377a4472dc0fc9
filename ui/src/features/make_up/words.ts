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
  const named = classTitle({ name: later.class_name, run: later.run })
  return t('make_up.in', { class: named, title: later.title, date: dateText(later.date, 'short') })
}
