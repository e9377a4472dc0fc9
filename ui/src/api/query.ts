/** Queries on screen: asked again when their input changes or a write touches what they show. */
import { onScopeDispose, readonly, ref, shallowReadonly, shallowRef, toValue, watch } from 'vue'
import type { MaybeRefOrGetter, Ref, ShallowRef } from 'vue'
import { call, EVERYTHING, onWrite } from './client'
import { CallFailure } from './failure'
import type { CallName, Calls } from './generated/calls'
import { runJob } from './progress'

export interface Watched {
  /** The kinds of record the answer shows, by table name; `'any'` for all of them. */
  kinds: readonly string[] | 'any'
  /** Ask only while this is true. */
  enabled?: MaybeRefOrGetter<boolean>
  /** What the dialog with its progress is called, where the answer may take long. */
  job?: MaybeRefOrGetter<string>
}

export interface Query<Output> {
  /** The newest answer; stays while a newer one is on its way. */
  data: Readonly<ShallowRef<Output | null>>
  /** Why the newest question was refused. */
  failure: Readonly<ShallowRef<CallFailure | null>>
  loading: Readonly<Ref<boolean>>
  refresh: () => Promise<void>
}

/** Whether a write that touched these kinds concerns someone who shows those. */
export function concerns(kinds: Watched['kinds'], touched: readonly string[]): boolean {
  if (kinds === 'any') return true
  return touched.some((kind) => kind === EVERYTHING || kinds.includes(kind))
}

/** Calls `act` after each write that touches the kinds, for as long as the component lives. */
export function useTouch(kinds: Watched['kinds'], act: () => void): void {
  onScopeDispose(onWrite((_, reply) => concerns(kinds, reply.touched) && act()))
}

/**
 * Asks `name` with `input`, again whenever the input changes, and again whenever a write touches one of the kinds.
 * An answer that was overtaken by a newer question is dropped.
 */
export function useQuery<Name extends CallName>(
  name: Name,
  input: MaybeRefOrGetter<Calls[Name]['input']>,
  watched: Watched,
): Query<Calls[Name]['output']> {
  const data = shallowRef<Calls[Name]['output'] | null>(null)
  const failure = shallowRef<CallFailure | null>(null)
  const loading = ref(false)
  let newest = 0
  const enabled = (): boolean => watched.enabled === undefined || toValue(watched.enabled)
  const refresh = async (): Promise<void> => {
    if (!enabled()) return
    const mine = ++newest
    loading.value = true
    try {
      const answer =
        watched.job === undefined
          ? await call(name, toValue(input))
          : await runJob(name, toValue(input), toValue(watched.job))
      if (mine !== newest) return
      data.value = answer
      failure.value = null
    } catch (refusal) {
      if (!(refusal instanceof CallFailure)) throw refusal
      if (mine === newest) failure.value = refusal
    } finally {
      if (mine === newest) loading.value = false
    }
  }
  watch([() => JSON.stringify(toValue(input)), enabled], () => void refresh(), { immediate: true })
  useTouch(watched.kinds, () => void refresh())
  return {
    data: shallowReadonly(data),
    failure: shallowReadonly(failure),
    loading: readonly(loading),
    refresh,
  }
}
