/** Trainers as pickers and the palette find them. */
import { call } from '@/api/client'

export interface TrainerChoice {
  id: string
  text: string
  detail: string
}

const MOST = 20

export async function findTrainers(text: string, limit = MOST): Promise<TrainerChoice[]> {
  const trainers = await call('trainers.find', { text, limit })
  return trainers.map(({ id, name, organisation }) => ({ id, text: name, detail: organisation }))
}
