import { replaceHost } from '@/api/host'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import RosterTab from './RosterTab.vue'

it('goes along with whom Alt+Down moves, so that a second press moves them on', async () => {
  const moves: unknown[] = []
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  const someone = {
    ...{ on_roster: true, state: 'confirmed', sex: 'male', band: 'staff', unit_name: '', post: '' },
    ...{
      rank: '',
      phone: '',
      study_group: 0,
      replaced_by: null,
      replaces_name: '',
      reason: '',
      warnings: [],
    },
  }
  const rows = ['a', 'b', 'c'].map((person, position) => ({ ...someone, person, name: person, position }))
  const detail = { id: 'c1', name: '', run: 1, state: 'running', enrolled: 3, capacity: 3 }
  replaceHost({
    call: ({ name, input }) => {
      if (name === 'enrollment.roster') return Promise.resolve([...rows])
      if (name !== 'enrollment.move') return Promise.resolve(detail)
      const { person, index } = input as { person: string; index: number }
      moves.push([person, index])
      const from = rows.findIndex((row) => row.person === person)
      rows.splice(index, 0, ...rows.splice(from, 1))
      return Promise.resolve({ value: null, change: null, touched: ['enrollment'] })
    },
    watch: () => () => undefined,
  })
  const stubs = { RosterActs: true, AddPeopleDialog: true, ReplaceDialog: true, GroupDialog: true }
  const tab = mount(RosterTab, { props: { id: 'c1' }, attachTo: document.body, global: { stubs } })
  await flushPromises()
  ;(tab.get('[data-index="0"]').element as HTMLElement).focus()
  for (let times = 0; times < 2; times++) {
    const down = new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true })
    document.activeElement?.dispatchEvent(down)
    await flushPromises()
  }
  expect(moves).toEqual([
    ['a', 1],
    ['a', 2],
  ])
  tab.unmount()
  vi.restoreAllMocks()
})
