/** The choices of a person's fields, in the order people think of them. */
import type { PersonState, RankBand, Sex } from '@/api/generated/calls'
import { t } from '@/text'

interface Choice<Value> {
  value: Value
  text: string
}

const BANDS = ['county_leader', 'township_leader', 'staff', 'village_cadre', 'party_member'] as const
const STATES = ['active', 'transferred', 'retired'] as const
const SEXES = ['male', 'female', 'unknown'] as const

export function bandText(band: RankBand): string {
  return t(`value.person.band.${band}`)
}

export function stateText(state: PersonState): string {
  return t(`value.person.state.${state}`)
}

export function sexText(sex: Sex): string {
  return t(`value.person.sex.${sex}`)
}

export function bands(): Choice<RankBand>[] {
  return BANDS.map((value) => ({ value, text: bandText(value) }))
}

export function states(): Choice<PersonState>[] {
  return STATES.map((value) => ({ value, text: stateText(value) }))
}

export function sexes(): Choice<Sex>[] {
  return SEXES.map((value) => ({ value, text: sexText(value) }))
}
