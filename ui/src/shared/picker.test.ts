import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import Picker from './Picker.vue'

const PEOPLE = [
  { id: '1', text: '张三' },
  { id: '2', text: '张四' },
  { id: '3', text: '李五' },
]
const chosen = ref<typeof PEOPLE>([])
const Form = defineComponent(
  () => () =>
    h(Picker, {
      modelValue: chosen.value,
      'onUpdate:modelValue': (now: { id: string; text: string }[]) => (chosen.value = now),
      label: 'Speakers',
      multiple: true,
      find: (text: string) => Promise.resolve(PEOPLE.filter((person) => person.text.startsWith(text))),
    }),
)

describe('choosing several by keyboard', () => {
  const mounted = mount(Form, { attachTo: document.body })
  afterEach(() => mounted.unmount())

  it('leaves the field empty for the next', async () => {
    const field = mounted.get('input')
    for (const [text, found] of [
      ['张', '1'],
      ['李', '3'],
    ] as const) {
      field.element.focus()
      await field.setValue(text)
      // What is typed is looked for once the hands rest.
      await vi.waitFor(() => {
        expect(
          document.querySelector('.el-select-dropdown__item')?.textContent,
          `${text} is found`,
        ).toContain(text)
      })
      await field.trigger('keydown', { key: 'Enter', code: 'Enter' })
      await flushPromises()
      expect(chosen.value.at(-1)?.id).toBe(found)
      expect(field.element.value, 'the next name can be typed at once').toBe('')
    }
    expect(chosen.value.map(({ id }) => id)).toEqual(['1', '3'])
  })
})
