/** What keeps the screen from being filled: the host does not answer, or failed where it should not. */
import { shallowRef } from 'vue'
import type { CallFailure } from './failure'

/** The newest such failure; null while all is well. A page without an answer shows nothing, so somebody has to say why. */
export const outage = shallowRef<CallFailure | null>(null)

/** Failures that are nobody's refusal: no page expects them. */
const UNEXPECTED = /^(host\.|call\.panic$|store\.(database|files|damaged)$)/

export function noteFailure(failure: CallFailure): void {
  if (UNEXPECTED.test(failure.code)) outage.value = failure
}

/** An answer came: the host is there. What failed inside it still stands until it is asked again. */
export function noteAnswer(): void {
  if (outage.value?.code.startsWith('host.') === true) outage.value = null
}
