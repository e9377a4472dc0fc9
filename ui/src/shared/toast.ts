/** Short notices at the bottom of the window, one at a time: the newest is what matters. */
import { shallowRef } from 'vue'

export interface Toast {
  text: string
  tone: 'plain' | 'bad'
  /** Something to do about it, such as undo. */
  action?: { text: string; run: () => void }
}

/** How long it stays: a refusal takes longer to read than a confirmation. */
const STAY = { plain: 6000, bad: 12000 }
let timer = 0

/** The notice on screen. */
export const toast = shallowRef<Toast | null>(null)

export function showToast(shown: Toast): void {
  window.clearTimeout(timer)
  toast.value = shown
  timer = window.setTimeout(hideToast, STAY[shown.tone])
}

export function hideToast(): void {
  window.clearTimeout(timer)
  toast.value = null
}

/** Shows a refusal: its message is a sentence already. */
export function showFailure(failure: { message: string }): void {
  showToast({ text: failure.message, tone: 'bad' })
}
