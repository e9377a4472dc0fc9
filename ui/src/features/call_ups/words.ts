/** Call-ups in words. */
import type {
  CallUpPerson,
  CallUpRow,
  CallUpUnit,
  FairCandidate,
  Justification,
  PassedOver,
} from '@/api/generated/calls'
import { classDates, classTitle } from '@/features/classes/words'
import { warningText } from '@/features/enrollment/words'
import { bands as bandChoices } from '@/features/people/choices'
import { reasonsText } from '@/features/quotas/words'
import { dateText, facts } from '@/shared/format'
import { t } from '@/text'

/** What a call-up is worked out from. */
export const KINDS = ['class', 'quota', 'enrollment', 'receipt', 'call_up', 'mark', 'person', 'unit'] as const

type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'info'

/** What a class's call-up waits for, the most pressing first. */
export function stateOf(row: CallUpRow): { tone: Tone; text: string } {
  const missing = row.units - row.answered
  if (row.units === 0) return { tone: 'plain', text: t('call_ups.untouched') }
  if (row.overdue > 0) return { tone: 'bad', text: t('call_ups.overdue', { count: row.overdue }) }
  if (missing > 0) return { tone: 'warn', text: t('call_ups.missing', { count: missing }) }
  return { tone: 'good', text: t('call_ups.complete') }
}

/** How a unit has answered; it owes nothing while the seats are not divided. */
export function answerOf(unit: CallUpUnit): { tone: Tone; text: string } {
  if (unit.received !== null)
    return { tone: 'good', text: t('call_ups.received', { date: dateText(unit.received, 'short') }) }
  if (unit.overdue) return { tone: 'bad', text: t('call_ups.late') }
  if (unit.missing) return { tone: 'warn', text: t('call_ups.waiting') }
  const { named, confirmed } = unit.figures
  return { tone: 'plain', text: t(confirmed < named ? 'call_ups.untouched' : 'call_ups.answered') }
}

/** Seats without a name, or names without a seat; nothing where they are even. */
export function gapText(seats: number, named: number): string {
  if (named < seats) return t('call_ups.gapOf', { count: seats - named })
  return named > seats && seats > 0 ? t('call_ups.overOf', { count: named - seats }) : ''
}

/** Who replaces whom, why, and what speaks against it. */
export function remarkOf(person: CallUpPerson): string {
  return facts(
    person.replaced_by === '' ? '' : t('call_ups.replacedBy', { name: person.replaced_by }),
    person.replaces === '' ? '' : t('call_ups.replaces', { name: person.replaces }),
    person.reason,
    person.came ? t('call_ups.present') : '',
    ...person.warnings.map(warningText),
  )
}

/** Whom those on the sheet were chosen from. */
export function chosenFrom({ people, bands }: Pick<Justification, 'people' | 'bands'>): string {
  if (bands.length === 0) return t('call_ups.form.ofAll', { people })
  const named = bandChoices().filter(({ value }) => bands.includes(value))
  return t('call_ups.form.ofBands', {
    people,
    bands: named.map(({ text }) => text).join(t('common.listComma')),
  })
}

/** Why somebody is called up, with the topics they lack by name. */
export function whyText(person: FairCandidate): string {
  const lacking = person.lacking.slice(0, 3).join(t('enrollment.comma'))
  return facts(reasonsText(person), lacking === '' ? '' : t('call_ups.form.lacking', { topics: lacking }))
}

/** Why somebody is not called up though it is their turn. */
export function passedText(passed: PassedOver | null): string {
  switch (passed?.kind) {
    case undefined:
      return t('call_ups.form.byHand')
    case 'placed': {
      const { placement } = passed
      return t('call_ups.passed.placed', { place: placement.place, dates: classDates(placement) })
    }
    case 'left':
      return t('call_ups.passed.left', { state: t(`value.enrollment.state.${passed.state}`) })
    case 'same_days':
      return t('call_ups.passed.same_days', {
        name: classTitle(passed.class),
        dates: classDates(passed.class),
      })
    case 'same_week': {
      const { class: other } = passed
      const said = { name: classTitle(other), dates: classDates(other), organiser: other.organiser }
      return t('call_ups.passed.same_week', said)
    }
  }
}
