/** A roll being called: what is shown, and what each key does. */
import { call } from '@/api/client'
import { attempt } from '@/shared/attempt'
import type { MarkStatus, Roll, RollRow } from '@/api/generated/calls'
import { useQuery } from '@/api/query'
import { showToast } from '@/shared/toast'
import { t } from '@/text'
import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { labelsFor } from './labels'
import { proposedMinutes, statusOf } from './statuses'

export interface RollCall {
  roll: ComputedRef<Roll | null>
  refusal: ComputedRef<string | null>
  labels: ComputedRef<string[]>
  /** The status the next label sets. */
  brush: Ref<MarkStatus>
  /** The person the keyboard is on; -1 while it is on none. */
  cursor: Ref<number>
  /** Whose minutes are being typed; null while nobody's are. */
  asking: Ref<RollRow | null>
  mark: (at: number, status: MarkStatus) => Promise<void>
  setMinutes: (person: string, status: MarkStatus, minutes: number) => Promise<void>
  confirmRest: () => Promise<void>
  clear: (at: number) => Promise<void>
  scan: (number: string) => Promise<void>
}

/** Minutes since local midnight, if the session is today. */
function nowIn(date: string | null): number | null {
  const now = new Date()
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
  return date === today ? now.getHours() * 60 + now.getMinutes() : null
}

export function useRoll(session: () => string): RollCall {
  const kinds = ['mark', 'enrollment', 'person', 'session', 'class', 'leave', 'leave_session', 'make_up']
  const query = useQuery('attendance.roll', () => ({ session: session() }), { kinds })
  const roll = computed(() => query.data.value)
  const labels = computed(() => labelsFor(roll.value?.rows.length ?? 0))
  const brush = ref<MarkStatus>('absent')
  const cursor = ref(-1)
  const asking = ref<RollRow | null>(null)

  const setMinutes = (person: string, status: MarkStatus, minutes: number): Promise<void> =>
    attempt(() =>
      call('attendance.mark', {
        session: session(),
        source: 'roll_call',
        marks: [{ person, status, minutes }],
      }),
    )

  const mark = async (at: number, status: MarkStatus): Promise<void> => {
    const row = roll.value?.rows[at]
    const shown = roll.value?.session
    if (row === undefined || shown === undefined) return
    // The same mark again takes it back: a slip costs one press.
    if (row.status === status && status !== 'present') return clear(at)
    const takesMinutes = statusOf(status).minutes
    const minutes = takesMinutes ? proposedMinutes(status, shown.start, shown.end, nowIn(shown.date)) : 0
    asking.value = takesMinutes ? { ...row, status, minutes } : null
    await setMinutes(row.person, status, minutes)
  }

  const clear = async (at: number): Promise<void> => {
    const row = roll.value?.rows[at]
    if (row === undefined || row.status === null) return
    await attempt(() => call('attendance.clear', { session: session(), people: [row.person] }))
  }

  const confirmRest = (): Promise<void> => attempt(() => call('attendance.confirm', { session: session() }))

  const scan = (number: string): Promise<void> =>
    attempt(async () => {
      const { value } = await call('attendance.scan', { session: session(), number })
      showToast({ text: t('attendance.scanned', { name: value.name }), tone: 'plain' })
    })

  const refusal = computed(() => query.failure.value?.message ?? null)
  return { roll, refusal, labels, brush, cursor, asking, mark, setMinutes, confirmRest, clear, scan }
}
