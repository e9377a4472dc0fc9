import { replaceHost } from '@/api/host'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import DoorPage from './DoorPage.vue'

const people = [
  { id: 'p1', name: '王小明', unit_name: '白帝镇', post: '' },
  { id: 'p2', name: '李大明', unit_name: '白帝镇', post: '' },
]
const lecture = { session: 's1', title: '讲座', name: '讲座', invited: 0, came: 0, walk_ins: 0, capacity: 0 }
let answers: (() => void)[] = []
let signed: string[] = []
let refuse = false
let door: VueWrapper

beforeEach(async () => {
  answers = []
  signed = []
  refuse = false
  replaceHost({
    call: ({ name, input }) => {
      if (name === 'lectures.get') return Promise.resolve(lecture)
      if (name === 'attendance.roll') return Promise.resolve({ rows: [], balance: { unmarked: 0 } })
      if (name === 'people.find') {
        const { text } = input as { text: string }
        const found = people.filter((one) => one.name.startsWith(text))
        return new Promise((answer) => answers.push(() => answer(found)))
      }
      const { person } = input as { person: string }
      if (refuse) return Promise.reject({ code: 'lectures.full', message: 'Full.' })
      signed.push(person)
      const value = { person, name: person, unit_name: '', came: signed.length, walk_in: false }
      return Promise.resolve({ value, change: null, touched: [] })
    },
    watch: () => () => undefined,
  })
  door = mount(DoorPage, { props: { id: 'c1' }, attachTo: document.body })
  await flushPromises()
})
afterEach(() => door.unmount())

const field = (): HTMLInputElement => door.get('input').element as HTMLInputElement
async function type(text: string): Promise<void> {
  await door.get('input').setValue(text)
  await flushPromises()
}
async function answer(): Promise<void> {
  answers.shift()?.()
  await flushPromises()
}
async function enter(): Promise<void> {
  await door.get('input').trigger('keydown', { key: 'Enter' })
  await flushPromises()
}

describe('at the door', () => {
  it('signs in who was typed, not who was found for an older text', async () => {
    await type('王')
    await answer()
    await type('李')
    await enter()
    expect(signed, 'nobody is known for it yet').toEqual([])
    await answer()
    expect(signed).toEqual(['p2'])
    expect(field().value, 'free for the next').toBe('')
  })

  it('puts back who was refused', async () => {
    refuse = true
    await type('王')
    await answer()
    await enter()
    expect(door.get('[role="alert"]').text()).toBe('Full.')
    expect(field().value).toBe('王')
  })
})
