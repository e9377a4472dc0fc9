import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import DialogBox from './DialogBox.vue'
import Picker from './Picker.vue'

const open = ref(true)
const Form = defineComponent(
  () => () =>
    h(
      DialogBox,
      { open: open.value, title: 'Form', 'onUpdate:open': (now: boolean) => (open.value = now) },
      () => h(Picker, { modelValue: [], label: 'Class', find: () => Promise.resolve([]) }),
    ),
)

describe('Esc in a dialog whose first field is a picker', () => {
  const mounted = mount(Form, { attachTo: document.body })
  afterEach(() => mounted.unmount())

  it('closes the dialog once the list is closed', async () => {
    await flushPromises()
    const field = document.querySelector('[role="combobox"]')
    expect(field?.getAttribute('aria-expanded')).toBe('false')
    field?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true }),
    )
    await flushPromises()
    expect(open.value).toBe(false)
  })
})
