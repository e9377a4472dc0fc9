/** Saving field by field, where a refusal is said in the panel and the fields go back to what is recorded. */
import { failureFrom } from '@/api/failure'
import { readonly, ref, watch, type Ref } from 'vue'

export interface Refusals {
  /** Why the newest act was refused; empty if it was not. */
  refusal: Readonly<Ref<string>>
  /** Grows with each refusal: as a field's key, it makes the field show what is recorded. */
  refused: Readonly<Ref<number>>
  /** Saves, and says a refusal. */
  save: (act: () => Promise<unknown>) => Promise<void>
  /** Brings the fields back without a word. */
  bringBack: () => void
}

/** The refusals of what a panel shows; they are forgotten when it shows another record. */
export function useRefusals(record: () => unknown): Refusals {
  const refusal = ref('')
  const refused = ref(0)
  const bringBack = (): void => void refused.value++
  const save = async (act: () => Promise<unknown>): Promise<void> => {
    try {
      await act()
      refusal.value = ''
    } catch (error) {
      const known = failureFrom(error)
      if (known === null) throw error
      refusal.value = known.message
      bringBack()
    }
  }
  watch(record, () => (refusal.value = ''))
  return { refusal: readonly(refusal), refused: readonly(refused), save, bringBack }
}
