/** The search for a plan: under way, with how far it is; it can be stopped for what there is, or given up. */
import { call } from '@/api/client'
import type { Calls, Found } from '@/api/generated/calls'
import { host } from '@/api/host'
import { shallowRef, type ShallowRef } from 'vue'

export interface Underway {
  /** Milliseconds so far, and at most. */
  done: number
  total: number
  /** The best plan so far. */
  found: Found | null
  stopping: boolean
}

/** The calls that search for as long as they are let. */
type Searching = 'scheduling.propose' | 'outreach.propose_plan'

export interface Search<Name extends Searching> {
  /** Null while no search runs. */
  underway: ShallowRef<Underway | null>
  /** The plan found; null if the search was given up. */
  start: (input: Calls[Name]['input']) => Promise<Calls[Name]['output'] | null>
  /** Ends the search: `keep` takes what there is. */
  end: (keep: boolean) => Promise<void>
}

export function useSearch<Name extends Searching>(name: Name): Search<Name> {
  const underway = shallowRef<Underway | null>(null)
  let job = ''
  let wanted = true

  async function start(input: Calls[Name]['input']): Promise<Calls[Name]['output'] | null> {
    job = crypto.randomUUID()
    wanted = true
    underway.value = { done: 0, total: input.seconds * 1000, found: null, stopping: false }
    const stop = host().watch(job, ({ done, total, found }) => {
      if (underway.value !== null) underway.value = { ...underway.value, done, total, found }
    })
    try {
      const plan = await call(name, input, job)
      return wanted ? plan : null
    } finally {
      stop()
      underway.value = null
    }
  }

  async function end(keep: boolean): Promise<void> {
    if (underway.value === null) return
    wanted = keep
    underway.value = { ...underway.value, stopping: true }
    await call('jobs.cancel', { job })
  }

  return { underway, start, end }
}
