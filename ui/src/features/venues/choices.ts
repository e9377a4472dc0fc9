/** Venues as pickers and the palette find them, and the kinds there are. */
import { call } from '@/api/client'
import type { VenueKind } from '@/api/generated/calls'
import { t } from '@/text'

const KINDS = [
  'classroom',
  'lecture_hall',
  'meeting_room',
  'red_site',
  'field_site',
  'village_square',
] as const

export function venueKinds(): { value: VenueKind; text: string }[] {
  return KINDS.map((value) => ({ value, text: t(`value.venue.kind.${value}`) }))
}

/** Whether lessons there are lessons in the field. */
export const inTheField = (kind: VenueKind): boolean => kind === 'field_site' || kind === 'red_site'

export interface VenueChoice {
  id: string
  text: string
  detail: string
}

const MOST = 20

export async function findVenues(text: string, limit = MOST): Promise<VenueChoice[]> {
  const venues = await call('venues.find', { text, limit })
  return venues.map(({ id, name, township_name }) => ({ id, text: name, detail: township_name }))
}
