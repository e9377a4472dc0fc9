/** A long list, page by page: order, filter and paging happen in SQL. */
import { readonly, ref, toValue, watch, type MaybeRefOrGetter, type Ref } from 'vue'
import { call } from './client'
import type { CallName, Calls } from './generated/calls'
import { useTouch, type Watched } from './query'

export interface Page<Row> {
  /** How many rows there are in all. */
  total: number
  rows: Row[]
}

/** Where a table gets its rows. */
export interface RowSource<Row> {
  fetchRange: (offset: number, limit: number) => Promise<Page<Row>>
  /** Grows when the same rows may have other contents. */
  revision: Readonly<Ref<number>>
  /** Grows when it is another list: other filter, other order. */
  question: Readonly<Ref<number>>
}

interface Paged {
  offset: number
  limit: number
}
/** The calls that answer a page: `{…, offset, limit}` to `{total, rows}`. */
export type PageName = {
  [Name in CallName]: Calls[Name] extends { input: Paged; output: Page<unknown> } ? Name : never
}[CallName]
export type RowOf<Name extends PageName> = Calls[Name]['output'] extends Page<infer Row> ? Row : never
type Question<Name extends PageName> = Omit<Calls[Name]['input'], keyof Paged>

/** The rows of a call that answers pages, kept fresh when a write touches one of the kinds. */
export function useRows<Name extends PageName>(
  name: Name,
  input: MaybeRefOrGetter<Question<Name>>,
  watched: Pick<Watched, 'kinds'>,
): RowSource<RowOf<Name>> {
  return useRange(
    (offset, limit) => {
      const asked = { ...toValue(input), offset, limit } as Calls[Name]['input']
      return call(name, asked) as Promise<Page<RowOf<Name>>>
    },
    input,
    watched,
  )
}

/** The rows of any function that answers pages. */
export function useRange<Row>(
  fetchRange: RowSource<Row>['fetchRange'],
  input: MaybeRefOrGetter<unknown>,
  watched: Pick<Watched, 'kinds'>,
): RowSource<Row> {
  const revision = ref(0)
  const question = ref(0)
  useTouch(watched.kinds, () => revision.value++)
  watch(
    () => JSON.stringify(toValue(input)),
    () => question.value++,
  )
  return { fetchRange, revision: readonly(revision), question: readonly(question) }
}

/** The rows that are here already. It is another list when `input` says so; other rows are other contents of the same. */
export function useList<Row>(
  rows: MaybeRefOrGetter<readonly Row[]>,
  input: MaybeRefOrGetter<unknown> = null,
): RowSource<Row> {
  const fetchRange = (offset: number, limit: number): Promise<Page<Row>> =>
    Promise.resolve(pageOf(toValue(rows), offset, limit))
  const { question } = useRange(fetchRange, input, { kinds: [] })
  const revision = ref(0)
  watch(
    () => toValue(rows),
    () => revision.value++,
  )
  return { fetchRange, revision: readonly(revision), question }
}

/** A page of rows that were all fetched at once. */
export function pageOf<Row>(rows: readonly Row[], offset: number, limit: number): Page<Row> {
  return { total: rows.length, rows: rows.slice(offset, offset + limit) }
}
