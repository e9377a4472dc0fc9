import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import SessionDialog from './SessionDialog.vue'

describe('a new session', () => {
  it('is of the class whose timetable is open', async () => {
    const draft = { date: '2026-03-02', start: 540, end: 720 }
    const of = { id: '0a1b', text: '甲班' }
    const dialog = mount(SessionDialog, {
      props: { open: false, session: null, draft, of },
      attachTo: document.body,
    })
    await dialog.setProps({ open: true })
    await flushPromises()
    expect(document.querySelector('[role="dialog"]')?.textContent).toContain('甲班')
    dialog.unmount()
  })
})
