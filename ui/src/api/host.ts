/** What the interface runs in: the desktop window (Tauri) or a browser (HTTP). The only file that knows. */
import { t, type Language } from '@/text'
import { invoke, isTauri } from '@tauri-apps/api/core'
import { listen } from '@tauri-apps/api/event'
import { getCurrentWindow } from '@tauri-apps/api/window'
import { CallFailure, failureFrom } from './failure'
import type { ProgressReport } from './generated/calls'
import { fillScreenInBrowser } from './whole-screen'

/** One call, as the host takes it. */
export interface Request {
  name: string
  input: unknown
  /** A name for a long job, by which its progress is reported and it can be cancelled. */
  job: string | null
  language: Language
}

/** Tells how far a job has come. */
export type Report = (report: ProgressReport) => void

export interface Host {
  /** Answers a call, or throws a `CallFailure`. */
  call: (request: Request) => Promise<unknown>
  /** Reports a job's progress until the answer is called. */
  watch: (job: string, report: Report) => () => void
  /** Tells where each file went that was saved, or null if one could not be. A browser shows that itself. */
  onSaved?: (told: (path: string | null) => void) => void
}

let current: Host | null = null

/** The host in use. */
export function host(): Host {
  current ??= isTauri() ? desktop() : browser()
  return current
}

/** Puts another host in its place: tests and the gallery bring their own. */
export function replaceHost(other: Host): void {
  current = other
}

/**
 * Shows the page on the whole screen, or no longer. The desktop's window does it, not its web view: whoever sits at a web view
 * that fills the screen leaves it with Esc.
 */
export function fillScreen(fill: boolean): void {
  if (!isTauri()) return fillScreenInBrowser(fill)
  // Where the system has no whole screen to give, the page stays as large as its window.
  void getCurrentWindow()
    .setFullscreen(fill)
    .catch(() => undefined)
}

function unreachable(): CallFailure {
  return new CallFailure('host.unreachable', t('app.unreachable'))
}

function desktop(): Host {
  return {
    call: (request) =>
      invoke('rpc', { request }).catch((refusal: unknown) => {
        throw failureFrom(refusal) ?? unreachable()
      }),
    watch: (job, report) => {
      const listening = listen<ProgressReport>('progress', (event) => {
        if (event.payload.job === job) report(event.payload)
      })
      return () => void listening.then((stop) => stop())
    },
    onSaved: (told) => void listen<string | null>('saved', ({ payload }) => told(payload)),
  }
}

const SESSION = 'xuecheng.session'
const PROGRESS_EVERY = 300

function browser(): Host {
  const session = openSession()
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = { 'content-type': 'application/json', 'x-xuecheng-session': await session }
    const response = await fetch(path, { ...init, headers }).catch(() => null)
    if (response === null) throw unreachable()
    if (response.status === 401) throw new CallFailure('host.session', t('app.sessionEnded'))
    return response
  }
  return {
    call: async (request) => {
      const response = await ask('/rpc', { method: 'POST', body: JSON.stringify(request) })
      const body: unknown = await response.json().catch(() => null)
      if (response.ok) return (body as { answer: unknown }).answer
      throw failureFrom(body) ?? unreachable()
    },
    watch: (job, report) => {
      const timer = window.setInterval(() => void poll(), PROGRESS_EVERY)
      const poll = async (): Promise<void> => {
        const response = await ask(`/progress?job=${encodeURIComponent(job)}`, {}).catch(() => null)
        const seen: unknown = response?.ok ? await response.json().catch(() => null) : null
        if (seen !== null) report(seen as ProgressReport)
      }
      return () => window.clearInterval(timer)
    },
  }
}

/** The session's secret: kept for this tab, or bought with the one-time token in the address. */
async function openSession(): Promise<string> {
  const token = /^#token=([0-9a-f]+)/.exec(location.hash)?.[1]
  if (token === undefined) return sessionStorage.getItem(SESSION) ?? ''
  history.replaceState(null, '', location.pathname + location.search)
  const body = JSON.stringify({ token })
  const headers = { 'content-type': 'application/json' }
  const response = await fetch('/session', { method: 'POST', body, headers }).catch(() => null)
  if (!response?.ok) return sessionStorage.getItem(SESSION) ?? ''
  const { session } = (await response.json()) as { session: string }
  sessionStorage.setItem(SESSION, session)
  return session
}
