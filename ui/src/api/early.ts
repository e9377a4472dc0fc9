/**
 * What the first screen asks, asked while its code is still being run: the answers are there when it asks. `main.ts` imports
 * this first.
 */
import { language } from '@/text'
import type { CallName, Calls } from './generated/calls'
import { host, type Request } from './host'

/** How long an answer may wait, in milliseconds. */
const FRESH = 2000

/** Answers on their way, each to be taken once, by what was asked. */
const waiting = new Map<string, Promise<unknown>>()

const keyOf = ({ name, input }: Pick<Request, 'name' | 'input'>): string => JSON.stringify([name, input])

/** The answer to a question that was asked early, if this is the first to ask it again. */
export function takeEarly(request: Request): Promise<unknown> | null {
  if (waiting.size === 0 || request.job !== null || request.language !== language.value) return null
  const key = keyOf(request)
  const answer = waiting.get(key) ?? null
  waiting.delete(key)
  return answer
}

async function askEarly<Name extends CallName>(name: Name, input: Calls[Name]['input']): Promise<void> {
  const key = keyOf({ name, input })
  const answer = host().call({ name, input, job: null, language: language.value })
  waiting.set(key, answer)
  // A refusal is for whoever asks again, to be refused again and say so.
  await answer.catch(() => waiting.delete(key))
}

/** What the window as it has been opened is going to ask. An early answer nobody has taken is soon an old one: it is dropped. */
export async function askAhead(): Promise<void> {
  await askEarly('office.state', null)
  if (['', '#', '#/'].includes(location.hash)) await askEarly('today.board', {})
  window.setTimeout(() => waiting.clear(), FRESH)
}
