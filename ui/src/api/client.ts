/** The typed client: every call by its name, its input and its output. */
import { language } from '@/text'
import type { CallName, Calls, ChangeReference } from './generated/calls'
import { takeEarly } from './early'
import { CallFailure } from './failure'
import { host, type Request } from './host'
import { noteAnswer, noteFailure } from './outage'
import { awaited } from './waiting'

/** What the reply of a write says besides its own answer. */
export interface WriteReply {
  value: unknown
  change: ChangeReference | null
  touched: string[]
}

/** Hears of every write: which call it was and what it touched. `change` is null for a write of another window. */
export type WriteListener = (name: string, reply: WriteReply) => void

const listeners = new Set<WriteListener>()
const otherWindows = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('xuecheng.writes')
if (otherWindows !== null) {
  otherWindows.onmessage = (event: MessageEvent<string[]>) =>
    tell('', { value: null, change: null, touched: event.data })
}

/** Makes a call. A refusal is thrown as a `CallFailure`, whose message is a sentence for the person. */
export async function call<Name extends CallName>(
  name: Name,
  input: Calls[Name]['input'],
  job: string | null = null,
): Promise<Calls[Name]['output']> {
  const request = { name, input, job, language: language.value }
  const reply = await (job === null ? awaited(answered(request)) : answered(request))
  if (isWriteReply(reply)) {
    tell(name, reply)
    otherWindows?.postMessage(reply.touched)
  }
  return reply as Calls[Name]['output']
}

async function answered(request: Request): Promise<unknown> {
  try {
    const reply = await (takeEarly(request) ?? host().call(request))
    noteAnswer()
    return reply
  } catch (error) {
    if (error instanceof CallFailure) noteFailure(error)
    throw error
  }
}

/** Hears of every write until the answer is called. */
export function onWrite(listener: WriteListener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Every kind of record may have changed: another office was opened, or its tables were computed again. */
export const EVERYTHING = '*'

/** Refreshes everything on screen, after something that is not a write. */
export function refreshEverything(): void {
  tell('', { value: null, change: null, touched: [EVERYTHING] })
}

function tell(name: string, reply: WriteReply): void {
  for (const listener of [...listeners]) listener(name, reply)
}

function isWriteReply(reply: unknown): reply is WriteReply {
  return typeof reply === 'object' && reply !== null && 'touched' in reply && Array.isArray(reply.touched)
}
