import { replaceHost } from '@/api/host'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { ACTS } from './acts'
import LeavePanel from './LeavePanel.vue'

it('asks for the leave it shows, whatever the list beside it is on', async () => {
  const leave = { id: 'shown', name: '王小明', kind: 'personal', state: 'requested', class: 'c1' }
  const shown = {
    leave: { ...leave, class_name: '', run: 1, person: 'p1' },
    steps: [],
    sessions: [],
    case: null,
    effect: {},
  }
  replaceHost({ call: () => Promise.resolve(shown), watch: () => () => undefined })
  const panel = mount(LeavePanel, { props: { id: 'shown' }, global: { stubs: { EffectTable: true } } })
  await flushPromises()
  const key = ACTS.find(({ act }) => act === 'approve')?.key ?? ''
  const button = panel
    .findAll('button')
    .find((one) => one.find('kbd').exists() && one.get('kbd').text() === key)
  await button?.trigger('click')
  expect(panel.emitted('act')).toEqual([['approve', shown.leave]])
})
