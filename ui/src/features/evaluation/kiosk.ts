/**
 * The kiosk: a paper that people fill in one after another at this computer. While it is on, the window shows it and nothing
 * else, whatever the address says and also after a reload; whoever set it up leaves it with the code they chose.
 */
import { holdShortcuts } from '@/shared/keys'
import { hideToast } from '@/shared/toast'
import { shallowRef } from 'vue'
import type { Subject } from './subject'

export interface Kiosk {
  subject: Subject
  /** What it is about, for those who fill it in. */
  title: string
  detail: string
  /** What has to be typed to leave. */
  code: string
}

const KEPT = 'xuecheng.kiosk'

function kept(): Kiosk | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Kiosk | null
  } catch {
    return null
  }
}

/** The kiosk that is on, if one is. */
export const kiosk = shallowRef<Kiosk | null>(kept())
holdShortcuts(kiosk.value !== null)

/** Whether a code can be set: short enough to remember, too long to be hit by chance. */
export const isCode = (code: string): boolean => /^\d{4,8}$/.test(code)

export function startKiosk(started: Kiosk): void {
  sessionStorage.setItem(KEPT, JSON.stringify(started))
  hideToast()
  holdShortcuts(true)
  kiosk.value = started
}

/** Leaves the kiosk; false, and nothing happens, if that is not its code. */
export function leaveKiosk(code: string): boolean {
  if (kiosk.value === null || code !== kiosk.value.code) return false
  sessionStorage.removeItem(KEPT)
  hideToast()
  holdShortcuts(false)
  kiosk.value = null
  return true
}
