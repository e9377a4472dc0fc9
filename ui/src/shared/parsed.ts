/** A text field that holds a value of another kind: what is typed is read on Enter or on leaving, Esc takes it back. */
import { nextTick, ref, watch, type Ref } from 'vue'
import { keyOf } from './keys'

export interface Parsed<Value> {
  typed: Ref<string>
  /** What is wrong with what was typed; empty if nothing. */
  wrong: Ref<string>
  commit: () => void
  press: (event: KeyboardEvent) => void
  /** Puts a value in and tells it, as the arrow keys do. */
  put: (value: Value) => void
}

/** How a value is written and read. `read` answers the value, or in `wrong` what the matter is. */
export interface Reading<Value> {
  value: () => Value
  write: (value: Value) => string
  read: (typed: string) => { value: Value } | { wrong: string }
  tell: (value: Value) => void
}

export function useParsed<Value>(reading: Reading<Value>): Parsed<Value> {
  const typed = ref('')
  const wrong = ref('')
  const revert = (): void => {
    typed.value = reading.write(reading.value())
    wrong.value = ''
  }
  const put = (value: Value): void => {
    typed.value = reading.write(value)
    wrong.value = ''
    if (value !== reading.value()) reading.tell(value)
  }
  const commit = (): void => {
    if (typed.value === reading.write(reading.value())) return revert()
    const answer = reading.read(typed.value)
    if ('wrong' in answer) wrong.value = answer.wrong
    else put(answer.value)
  }
  const press = (event: KeyboardEvent): void => {
    const key = keyOf(event)
    if (key === 'Enter' || key === 'Ctrl+Enter') commit()
    if (key !== 'Escape' || typed.value === reading.write(reading.value())) return
    event.stopPropagation()
    revert()
  }
  watch(reading.value, revert, { immediate: true })
  return { typed, wrong, commit, press, put }
}

/** Goes to the first field of a form that holds what cannot be read: its old value must not go for it. True if there is one. */
export async function goToUnreadable(form: HTMLElement | null): Promise<boolean> {
  // A field that has just been read says so once it is drawn.
  await nextTick()
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null
  field?.focus()
  return field !== null
}
