/** People as pickers and the palette find them. */
import { call } from '@/api/client'

export interface PersonChoice {
  id: string
  text: string
  detail: string
}

const MOST = 20

export async function findPeople(text: string, limit = MOST): Promise<PersonChoice[]> {
  const rows = await call('people.find', { text, limit })
  return rows.map((row) => ({
    id: row.id,
    text: row.name,
    detail: [row.unit_name, row.post].filter(Boolean).join(' '),
  }))
}
