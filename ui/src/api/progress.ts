/** Long jobs: one at a time, with a bar and a way to stop. */
import { shallowRef } from 'vue'
import { call } from './client'
import type { CallName, Calls } from './generated/calls'
import { host } from './host'

/** The job under way, as the dialog shows it. */
export interface JobInHand {
  job: string
  title: string
  done: number
  /** Steps in all; 0 until the first report. */
  total: number
  cancelling: boolean
}

/** The job the dialog shows; null when there is none. */
export const jobInHand = shallowRef<JobInHand | null>(null)

/**
 * Makes a call that takes long, behind a dialog with its progress. Resolves with the call's output; a cancelled job is
 * refused by the host like any other failure, and has left nothing behind.
 */
export async function runJob<Name extends CallName>(
  name: Name,
  input: Calls[Name]['input'],
  title: string,
): Promise<Calls[Name]['output']> {
  const job = crypto.randomUUID()
  jobInHand.value = { job, title, done: 0, total: 0, cancelling: false }
  const stop = host().watch(job, ({ done, total }) => amend(job, { done, total }))
  try {
    return await call(name, input, job)
  } finally {
    stop()
    if (jobInHand.value?.job === job) jobInHand.value = null
  }
}

/** Asks the job under way to stop. */
export async function cancelJob(): Promise<void> {
  const current = jobInHand.value
  if (current === null) return
  amend(current.job, { cancelling: true })
  await call('jobs.cancel', { job: current.job })
}

function amend(job: string, change: Partial<JobInHand>): void {
  if (jobInHand.value?.job === job) jobInHand.value = { ...jobInHand.value, ...change }
}
