/** The rows of a long list, fetched page by page as they come into view and kept until they may have changed. */
import type { RowSource } from '@/api/rows'
import { readonly, ref, shallowReactive, shallowRef, watch, type Ref, type ShallowRef } from 'vue'

const SIZE = 100

export interface Pages<Row> {
  /** How many rows there are; null until the first answer. */
  total: Readonly<Ref<number | null>>
  /** Why the newest page was refused, as the host threw it. */
  failure: Readonly<Ref<unknown>>
  row: (index: number) => Row | undefined
  /** Fetches what is missing or stale from one row up to another. */
  ensure: (from: number, to: number) => Promise<void>
}

/** What is known of a list. Answers of an earlier generation are dropped when they come. */
interface Known<Row> {
  pages: Map<number, readonly Row[]>
  /** Pages whose rows are shown, but may have changed. */
  stale: Set<number>
  pending: Map<number, Promise<void>>
  total: Ref<number | null>
  failure: ShallowRef<unknown>
  generation: number
}

/** `arrived` hears of every page, so that a selection can keep up with changed rows. */
export function usePages<Row>(
  source: () => RowSource<Row>,
  arrived: (rows: readonly Row[]) => void,
): Pages<Row> {
  const known: Known<Row> = {
    pages: shallowReactive(new Map<number, readonly Row[]>()),
    stale: new Set(),
    pending: new Map(),
    total: ref(null),
    failure: shallowRef(null),
    generation: 0,
  }
  forgetWhatChanges(known, source)
  const ensurePage = (page: number): Promise<void> => {
    if (known.pages.has(page) && !known.stale.has(page)) return Promise.resolve()
    const fetching = known.pending.get(page) ?? fetchPage(known, source(), page, arrived)
    known.pending.set(page, fetching)
    return fetching
  }
  return {
    total: readonly(known.total),
    failure: readonly(known.failure),
    row: (index) => known.pages.get(Math.floor(index / SIZE))?.[index % SIZE],
    ensure: async (from, to) => {
      const [first, last] = [Math.floor(from / SIZE), Math.floor(Math.max(from, to - 1) / SIZE)]
      await Promise.all(Array.from({ length: last - first + 1 }, (_, at) => ensurePage(first + at)))
    },
  }
}

async function fetchPage<Row>(
  known: Known<Row>,
  source: RowSource<Row>,
  page: number,
  arrived: (rows: readonly Row[]) => void,
): Promise<void> {
  const asked = known.generation
  try {
    const answer = await source.fetchRange(page * SIZE, SIZE)
    if (asked !== known.generation) return
    known.pages.set(page, answer.rows)
    known.stale.delete(page)
    known.total.value = answer.total
    known.failure.value = null
    arrived(answer.rows)
  } catch (refusal) {
    if (asked === known.generation) known.failure.value = refusal
  } finally {
    if (asked === known.generation) known.pending.delete(page)
  }
}

/** Another list: forgets everything. The same rows, perhaps changed: shows them until the newer ones are here. */
function forgetWhatChanges<Row>(known: Known<Row>, source: () => RowSource<Row>): void {
  const startOver = (): void => {
    known.generation++
    known.pending.clear()
  }
  watch([() => source().question.value, source], () => {
    startOver()
    known.pages.clear()
    known.stale.clear()
  })
  watch(
    () => source().revision.value,
    () => {
      startOver()
      for (const page of known.pages.keys()) known.stale.add(page)
    },
  )
}
