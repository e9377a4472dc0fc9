/** The words equipment is told in: those of the office's list, those typed in before, and whatever is typed now. */
import { call } from '@/api/client'
import type { Choice } from '@/features/sessions/choices'
import { t } from '@/text'

/** Words as a picker holds them. */
export const equipmentPicked = (words: readonly string[]): Choice[] =>
  words.map((word) => ({ id: word, text: word }))

/** Looks for words; a new one comes last. */
export async function findEquipment(text: string): Promise<Choice[]> {
  const typed = text.trim()
  const known = await call('venues.equipment', null)
  const found = known
    .filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()))
    .map(({ name, venues }) => ({ id: name, text: name, detail: t('venues.equipmentAt', { venues }) }))
  const isNew = typed !== '' && found.every(({ text: name }) => name.toLowerCase() !== typed.toLowerCase())
  return isNew ? [...found, { id: typed, text: typed, detail: t('venues.equipmentNew') }] : found
}
