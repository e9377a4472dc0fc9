/** The choices of a unit's fields. */
import type { UnitKind } from '@/api/generated/calls'
import { t } from '@/text'

const KINDS = ['county_department', 'township', 'village', 'other'] as const

export function unitKinds(): { value: UnitKind; text: string }[] {
  return KINDS.map((value) => ({ value, text: t(`value.unit.kind.${value}`) }))
}
