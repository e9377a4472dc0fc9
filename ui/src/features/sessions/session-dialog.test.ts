import { replaceHost } from '@/api/host'
import NumberField from '@/shared/NumberField.vue'
import Picker from '@/shared/Picker.vue'
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import SessionDialog from './SessionDialog.vue'

const CLASS = { id: '0a1b', text: '甲班' }
const COURSE = { id: 'c1', text: '党史', quarters: 8 }

/** The dialog for a new session of the class, open. */
async function opened(): Promise<ReturnType<typeof mount<typeof SessionDialog>>> {
  const draft = { date: '2026-03-02', start: 540, end: 720 }
  const dialog = mount(SessionDialog, {
    props: { open: false, session: null, draft, of: CLASS },
    attachTo: document.body,
  })
  await dialog.setProps({ open: true })
  await flushPromises()
  return dialog
}

/** The hours that go to the host once a course is chosen and others are typed, if they are. */
async function quartersSent(typed?: number | null): Promise<unknown> {
  const asked: unknown[] = []
  replaceHost({
    call: ({ name, input }) => {
      if (name === 'sessions.create') asked.push(input)
      return Promise.resolve({ value: { session: {}, clashes: [] }, change: null, touched: [] })
    },
    watch: () => () => undefined,
  })
  const dialog = await opened()
  const hours = dialog.findComponent(NumberField)
  expect(hours.props('modelValue'), 'half a day, while there is no course').toBe(4)
  if (typed !== undefined) hours.vm.$emit('update:modelValue', typed)
  dialog.findAllComponents(Picker)[1]?.vm.$emit('update:modelValue', [COURSE])
  await flushPromises()
  document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
  await flushPromises()
  dialog.unmount()
  return asked[0]
}

describe('a new session', () => {
  it('is of the class whose timetable is open', async () => {
    const dialog = await opened()
    expect(document.querySelector('[role="dialog"]')?.textContent).toContain('甲班')
    dialog.unmount()
  })

  it.each([
    ['those of the course', undefined, 8],
    ['those typed', 1.5, 6],
    ['none where the field was emptied, which leaves them to the course', null, null],
  ])('sends hours: %s', async (_, typed, quarters) => {
    expect(await quartersSent(typed)).toMatchObject({ course: COURSE.id, quarters })
  })
})
