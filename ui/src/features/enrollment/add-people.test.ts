import type {
  Candidate,
  CheckedPerson,
  ClassDetail,
  PastedLine,
  PasteOutcome,
  PersonRow,
} from '@/api/generated/calls'
import { replaceHost, type Request } from '@/api/host'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import AddPeopleDialog from './AddPeopleDialog.vue'
import ChoosePeople from './ChoosePeople.vue'
import ChosenPeople from './ChosenPeople.vue'

const detail = { id: 'c1', name: 'Class', run: 1, capacity: 1, enrolled: 0 } as ClassDetail
const free: CheckedPerson = { person: 'p1', name: 'Free', enrolled: false, warnings: [] }
const busy: CheckedPerson = {
  person: 'p2',
  name: 'Busy',
  enrolled: false,
  warnings: [{ kind: 'over_capacity', capacity: 1, enrolled: 2 }],
}
const answer = (heldBack: boolean, people: CheckedPerson[]): unknown => ({
  value: { added: heldBack ? 0 : people.length, held_back: heldBack, people },
  change: null,
  touched: [],
})
const asked: Request[] = []
let lines: PastedLine[] = []
let dialog: VueWrapper

beforeEach(async () => {
  asked.length = 0
  replaceHost({
    call: (request) => {
      asked.push(request)
      const accepted = (request.input as { accepted?: string[] } | null)?.accepted ?? []
      return Promise.resolve(
        request.name === 'enrollment.add'
          ? answer(accepted.length === 0, [free, busy])
          : request.name === 'enrollment.paste'
            ? lines
            : { total: 0, rows: [] },
      )
    },
    watch: () => () => undefined,
  })
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {
        /* nothing is laid out here */
      }
      disconnect(): void {
        /* nor watched */
      }
    },
  )
  dialog = mount(AddPeopleDialog, {
    props: { open: false, detail, start: 'choose' },
    attachTo: document.body,
  })
  await dialog.setProps({ open: true })
  await flushPromises()
  const rows = [free, busy].map(({ person, name }) => ({ person, name }) as Candidate)
  dialog.getComponent(ChoosePeople).vm.$emit('update:modelValue', rows)
  await flushPromises()
})
afterEach(() => {
  dialog.unmount()
  vi.unstubAllGlobals()
})

const button = (text: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent.includes(text))
  if (found === undefined) throw new Error(`no button ${text}`)
  return found
}
const adds = (): unknown[] => asked.filter(({ name }) => name === 'enrollment.add').map(({ input }) => input)

describe('adding people', () => {
  it('shows what speaks against someone before anything is recorded', async () => {
    button('添加 2 人').click()
    await flushPromises()
    expect(document.body.textContent).toContain('超出计划 1 人，将达 2 人')
    expect(dialog.emitted('update:open'), 'the dialog stays').toBeUndefined()
    expect(button('添加 1 人').disabled, 'whom nothing speaks against can be added at once').toBe(false)
  })

  it('lets a warning stand only with a reason, and sends both', async () => {
    button('添加 2 人').click()
    await flushPromises()
    button('全部保留').click()
    await flushPromises()
    expect(button('添加 2 人').disabled, 'no reason yet').toBe(true)
    button('经领导同意').click()
    await flushPromises()
    button('添加 2 人').click()
    await flushPromises()
    expect(adds().at(-1)).toEqual({
      class: 'c1',
      people: ['p1', 'p2'],
      accepted: ['p2'],
      reason: '经领导同意',
    })
    expect(dialog.emitted('update:open')?.at(-1), 'done').toEqual([false])
  })
})

describe('a pasted list', () => {
  const pasted = (outcome: PasteOutcome, ...ids: string[]): PastedLine => {
    const people = ids.map((id) => ({ id, name: id, unit_name: '', post: '' }) as PersonRow)
    return { line: 1, text: ids.join(' '), name: ids.join(' '), outcome, people }
  }
  const chosen = (): string[] =>
    dialog
      .getComponent(ChosenPeople)
      .props('people')
      .map(({ person }: { person: string }) => person)
  async function paste(...read: PastedLine[]): Promise<void> {
    lines = read
    const area = document.querySelector('textarea')
    if (area === null) throw new Error('no field to paste into')
    area.value = 'names'
    area.dispatchEvent(new Event('input'))
    await flushPromises()
    button('识别名单').click()
    await flushPromises()
  }

  beforeEach(async () => {
    dialog.getComponent(ChosenPeople).vm.$emit('clear')
    button('粘贴').click()
    await flushPromises()
  })

  it('keeps off it who was struck off, whatever is decided about another line', async () => {
    await paste(pasted('certain', 'a'), pasted('choice', 'b', 'c'))
    expect(chosen()).toEqual(['a'])
    dialog.getComponent(ChosenPeople).vm.$emit('drop', 'a')
    await flushPromises()
    const choice = document.querySelector('select')
    if (choice === null) throw new Error('nothing to choose')
    choice.value = 'b'
    choice.dispatchEvent(new Event('change'))
    await flushPromises()
    expect(chosen()).toEqual(['b'])
  })

  it('is added to by another, pasted after looking elsewhere', async () => {
    await paste(pasted('certain', 'a'))
    button('从名册选人').click()
    await flushPromises()
    button('粘贴').click()
    await flushPromises()
    await paste(pasted('certain', 'b'))
    expect(chosen()).toEqual(['a', 'b'])
  })
})
