import type { LeaveRow } from '@/api/generated/calls'
import { replaceHost } from '@/api/host'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import DecideDialog from './DecideDialog.vue'

const leave = (id: string, teacher: string): LeaveRow =>
  ({ id, name: id, waits_for: '', head_teacher: teacher }) as LeaveRow

it('names nobody for a leave whose steps are not here yet', async () => {
  let hold = false
  const effect = { rows: [], used: 0, limit: 0 }
  replaceHost({
    call: ({ input }) => {
      if (hold) return new Promise(() => undefined)
      const { id } = input as { id: string }
      const steps = [{ place: 0, verdict: 'pending' }]
      return Promise.resolve({ leave: leave(id, ''), steps, sessions: [], case: null, effect })
    },
    watch: () => () => undefined,
  })
  const global = { stubs: { EffectTable: true } }
  const props = { open: true, row: leave('first', 'Wang'), approve: true }
  const dialog = mount(DecideDialog, { props, global, attachTo: document.body })
  await flushPromises()
  const by = (): string | undefined => document.querySelector<HTMLInputElement>('form input')?.value
  expect(by(), 'the first step is the head teacher’s').toBe('Wang')
  await dialog.setProps({ open: false })
  hold = true
  await dialog.setProps({ open: true, row: leave('second', 'Li') })
  await flushPromises()
  expect(by(), 'who decides this one is not known yet').toBe('')
  dialog.unmount()
})
