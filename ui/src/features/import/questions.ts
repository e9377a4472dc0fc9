/** The rows somebody is asked about. One that was decided stays in sight, so that a decision can be changed. */
import { call } from '@/api/client'
import type { ImportRow } from '@/api/generated/calls'
import { shallowRef, watch, type Ref } from 'vue'
import type { Chosen } from './wizard'

/** More than anyone decides in one sitting; the rest come up when these are decided. */
const MOST = 2000

export interface Questions {
  asked: Readonly<Ref<readonly ImportRow[]>>
}

export function useQuestions(handle: () => string, stamp: Ref<number>, chosen: Chosen): Questions {
  const asked = shallowRef<readonly ImportRow[]>([])
  watch(stamp, async (asking) => {
    const { rows } = await call('import.rows', { handle: handle(), fate: 'question', offset: 0, limit: MOST })
    if (asking !== stamp.value) return
    for (const row of rows) chosen.asked.set(row.row, row)
    const now = new Set(rows.map(({ row }) => row))
    asked.value = [...chosen.asked.values()]
      .filter(({ row }) => now.has(row) || chosen.decisions.has(row))
      .sort((one, other) => one.row - other.row)
  })
  return { asked }
}
