import { replaceHost } from '@/api/host'
import { t } from '@/text'
import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import CommandPalette from './CommandPalette.vue'
import { findEverywhere } from './palette'

const person = { id: 'p1', name: '王小明', unit_name: '白帝镇', post: '科员' }

beforeEach(() => {
  location.hash = ''
  replaceHost({
    call: (request) => {
      const nothing = request.name.endsWith('.page') ? { total: 0, rows: [] } : []
      return Promise.resolve(request.name === 'people.find' ? [person] : nothing)
    },
    watch: () => () => undefined,
  })
})

describe('what the palette finds', () => {
  it('shows a person once, and leads to the person', async () => {
    const groups = await findEverywhere('王小明')
    expect(groups.map((group) => [group.title, group.found.map(({ title }) => title)])).toEqual([
      [t('people.title'), ['王小明']],
    ])
    groups[0]?.found[0]?.run()
    expect(location.hash).toBe('#/people?open=p1')
  })
})

describe('Enter before the answer', () => {
  const other = { ...person, id: 'p2', name: '李大明' }
  const answers: (() => void)[] = []
  beforeEach(() => {
    HTMLDialogElement.prototype.showModal = () => undefined
    HTMLDialogElement.prototype.close = () => undefined
    answers.length = 0
    replaceHost({
      call: ({ name, input }) => {
        if (name !== 'people.find')
          return Promise.resolve(name.endsWith('.page') ? { total: 0, rows: [] } : [])
        const { text } = input as { text: string }
        return new Promise((found) => answers.push(() => found([text === '王' ? person : other])))
      },
      watch: () => () => undefined,
    })
  })

  async function typeTwice(): Promise<ReturnType<typeof mount>> {
    const palette = mount(CommandPalette, { props: { open: false } })
    await palette.setProps({ open: true })
    await flushPromises()
    await palette.get('input').setValue('王')
    await flushPromises()
    answers.shift()?.()
    await flushPromises()
    await palette.get('input').setValue('李')
    await palette.get('dialog').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    return palette
  }

  it('waits for what was typed, instead of what was found before', async () => {
    const palette = await typeTwice()
    expect(location.hash, 'nobody is known yet').toBe('')
    answers.shift()?.()
    await flushPromises()
    expect(location.hash).toBe('#/people?open=p2')
    palette.unmount()
  })

  it('is forgotten once another key means something else', async () => {
    const palette = await typeTwice()
    await palette.get('dialog').trigger('keydown', { key: 'ArrowDown' })
    answers.shift()?.()
    await flushPromises()
    expect(location.hash).toBe('')
    palette.unmount()
  })
})
