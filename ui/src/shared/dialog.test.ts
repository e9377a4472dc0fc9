import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref, type Component, type VNode } from 'vue'
import DateField from './DateField.vue'
import DialogBox from './DialogBox.vue'
import Picker from './Picker.vue'
import SearchField from './SearchField.vue'

const open = ref(true)
const text = ref('')
const date = ref<string | null>('2026-11-01')
const submit = vi.fn(() => Promise.resolve())
let mounted: VueWrapper

function show(content: () => VNode): void {
  const Form: Component = defineComponent(() => () => {
    const model = { open: open.value, 'onUpdate:open': (now: boolean) => (open.value = now) }
    return h(DialogBox, { ...model, title: 'Form', submit }, content)
  })
  mounted = mount(Form, { attachTo: document.body })
}
const field = (selector: string): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>(selector)
  if (found === null) throw new Error(`no ${selector}`)
  return found
}
async function press(target: Element, init: KeyboardEventInit): Promise<void> {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  target.dispatchEvent(event)
  await flushPromises()
}
const escape = { key: 'Escape', code: 'Escape' }

beforeEach(() => {
  open.value = true
  submit.mockClear()
})
afterEach(() => mounted.unmount())

describe('Esc in a dialog', () => {
  it('closes it from a picker, once the list is closed', async () => {
    show(() => h(Picker, { modelValue: [], label: 'Class', find: () => Promise.resolve([]) }))
    await flushPromises()
    expect(field('[role="combobox"]').getAttribute('aria-expanded')).toBe('false')
    await press(field('[role="combobox"]'), escape)
    expect(open.value).toBe(false)
  })

  it('clears a search first, and leaves an input method its own', async () => {
    text.value = 'typed'
    const put = (now: string): string => (text.value = now)
    show(() => h(SearchField, { label: 'Search', modelValue: text.value, 'onUpdate:modelValue': put }))
    await flushPromises()
    await press(field('[type="search"]'), { ...escape, isComposing: true })
    expect([open.value, text.value], 'it was the input method that gave up').toEqual([true, 'typed'])
    await press(field('[type="search"]'), escape)
    expect([open.value, text.value], 'the search took it').toEqual([true, ''])
    await press(field('[type="search"]'), escape)
    expect(open.value, 'nobody else wants it').toBe(false)
  })

  it('is not its own where a window above has it', async () => {
    show(() => h('input'))
    await flushPromises()
    const above = document.body.appendChild(document.createElement('dialog'))
    await press(above, escape)
    above.remove()
    expect(open.value).toBe(true)
  })
})

describe('a dialog with a date nobody can read', () => {
  const put = (now: string | null): string | null => (date.value = now)
  const show31 = async (): Promise<HTMLInputElement> => {
    show(() => h(DateField, { label: 'Day', modelValue: date.value, 'onUpdate:modelValue': put }))
    await flushPromises()
    const day = field('[aria-label="Day"]')
    day.value = '2026-11-31'
    day.dispatchEvent(new Event('input', { bubbles: true }))
    return day
  }

  it('does not submit the old one instead', async () => {
    const day = await show31()
    await press(day, { key: 'Enter' })
    field('form').dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
    expect(submit).not.toHaveBeenCalled()
    expect(document.activeElement, 'where it is to be put right').toBe(day)
  })

  it('nor by Ctrl+Enter, which reads the field too', async () => {
    await press(await show31(), { key: 'Enter', ctrlKey: true })
    expect(submit).not.toHaveBeenCalled()
    expect(open.value).toBe(true)
  })
})
