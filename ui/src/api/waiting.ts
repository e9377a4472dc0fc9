/** Whether the person waits noticeably for an answer. Long jobs do not count: they have a dialog with their progress. */
import { computed, ref } from 'vue'

/** Milliseconds after which a person notices that nothing happens. */
const NOTICEABLE = 400

const waited = ref(0)

/** Whether any answer takes long. */
export const waits = computed(() => waited.value > 0)

/** The same answer; it is waited for once it takes long. */
export async function awaited<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let noticed = false
  const timer = window.setTimeout(() => {
    noticed = true
    waited.value++
  }, NOTICEABLE)
  try {
    return await answer
  } finally {
    window.clearTimeout(timer)
    if (noticed) waited.value--
  }
}
