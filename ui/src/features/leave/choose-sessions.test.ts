import { replaceHost } from '@/api/host'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import ChooseSessions from './ChooseSessions.vue'

it('lets a session be given up that was chosen before, though it cannot be asked for', async () => {
  const session = { title: '', date: '2026-03-02', start: 540, end: 600, quarters: 4, leave: null }
  const rows = ['a', 'b'].map((id) => ({ ...session, id, mark: 'present' }))
  replaceHost({ call: () => Promise.resolve(rows), watch: () => () => undefined })
  const choice = mount(ChooseSessions, { props: { classId: 'c', person: 'p', modelValue: ['a'] } })
  await flushPromises()
  const boxes = choice.findAll<HTMLInputElement>('input')
  expect(boxes.map(({ element }) => element.disabled)).toEqual([false, true])
  await boxes[0]?.setValue(false)
  expect(choice.emitted('update:modelValue')).toEqual([[[]]])
})
