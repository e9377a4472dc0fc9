/** What is said about people on a roster. */
import type { EnrollmentState, EnrollmentWarning } from '@/api/generated/calls'
import { classDates, classTitle } from '@/features/classes/words'
import { stateText } from '@/features/people/choices'
import { t } from '@/text'

/** What speaks against calling someone up, in a phrase. */
export function warningText(warning: EnrollmentWarning): string {
  switch (warning.kind) {
    case 'overlap':
    case 'repeat': {
      const { class: other } = warning
      const said = { name: classTitle(other), dates: classDates(other) }
      return t(`enrollment.warning.${warning.kind}`, said)
    }
    case 'same_week': {
      const { class: other } = warning
      const said = { name: classTitle(other), dates: classDates(other), organiser: other.organiser }
      return t('enrollment.warning.same_week', said)
    }
    case 'placed': {
      const { placement } = warning
      return t('enrollment.warning.placed', { place: placement.place, dates: classDates(placement) })
    }
    case 'over_capacity':
      return t('enrollment.warning.over_capacity', warning)
    case 'not_active':
      return t('enrollment.warning.not_active', { state: stateText(warning.state) })
    case 'left':
      return t('enrollment.warning.left', { state: t(`value.enrollment.state.${warning.state}`) })
  }
}

export const STATE_TONES = {
  nominated: 'plain',
  confirmed: 'info',
  attending: 'good',
  completed: 'good',
  not_completed: 'warn',
  withdrawn: 'bad',
  replaced: 'bad',
  declined: 'bad',
} as const satisfies Record<EnrollmentState, string>

/** 张三、李四; of many the first three, and how many in all. */
export function namesText(people: readonly { name: string }[]): string {
  const names = people
    .slice(0, 3)
    .map(({ name }) => name)
    .join(t('enrollment.comma'))
  return people.length <= 3 ? names : t('enrollment.namesAndMore', { names, count: people.length })
}
