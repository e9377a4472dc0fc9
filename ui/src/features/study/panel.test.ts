import { replaceHost } from '@/api/host'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import StudyPanel from './StudyPanel.vue'

it('asks for the study it shows, whatever the list beside it is on', async () => {
  const study = { id: 'shown', name: '王小明', state: 'recorded', unit: '', post: '', note: '' }
  replaceHost({ call: () => Promise.resolve(study), watch: () => () => undefined })
  const stubs = { StudyFields: true, StudyFacts: true }
  const panel = mount(StudyPanel, { props: { id: 'shown' }, global: { stubs } })
  await flushPromises()
  await panel
    .findAll('button')
    .find((button) => button.text().includes('A'))
    ?.trigger('click')
  expect(panel.emitted('act')).toEqual([['approve', study]])
})
