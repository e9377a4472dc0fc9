/** Units as pickers find them. */
import { call } from '@/api/client'

export interface UnitChoice {
  id: string
  text: string
  detail: string
}

const MOST = 20

export async function findUnits(text: string): Promise<UnitChoice[]> {
  const units = await call('units.find', { text, limit: MOST })
  return units.map(({ id, name, above }) => ({ id, text: name, detail: above }))
}

/** A unit as a picker holds it: one choice, or none if it is gone. */
export async function unitChoice(id: string): Promise<UnitChoice[]> {
  const tree = await call('units.tree', null)
  return tree.filter((unit) => unit.id === id).map(({ name }) => ({ id, text: name, detail: '' }))
}
