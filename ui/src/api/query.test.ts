import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref, type Ref } from 'vue'
import { call, onWrite, refreshEverything } from './client'
import { CallFailure } from './failure'
import { outage } from './outage'
import { replaceHost, type Request } from './host'
import { runJob, jobInHand } from './progress'
import { useQuery, type Query } from './query'

const asked: string[] = []
const answers = new Map<string, (request: Request) => Promise<unknown>>()
replaceHost({
  call: (request) => {
    asked.push(request.name)
    return answers.get(request.name)?.(request) ?? Promise.reject(new CallFailure('none', 'no answer'))
  },
  watch: (job, report) => {
    report({ job, done: 3, total: 10, found: null })
    return () => undefined
  },
})
const written = (touched: string[]): Promise<unknown> =>
  Promise.resolve({ value: null, change: null, touched })

function showing<Output>(use: () => Query<Output>): { query: Query<Output>; leave: () => void } {
  let query: Query<Output> | null = null
  const screen = mount(
    defineComponent({
      setup: () => {
        query = use()
        return () => h('div')
      },
    }),
  )
  if (query === null) throw new Error('setup did not run')
  return { query, leave: () => screen.unmount() }
}
const history = (id: Ref<string>): ReturnType<typeof showing> =>
  showing(() => useQuery('history.of', () => ({ table: 'unit', id: id.value }), { kinds: ['unit'] }))

afterEach(() => {
  asked.length = 0
  answers.clear()
})

describe('a query on screen', () => {
  it('is asked again when a write touches what it shows, and only then', async () => {
    answers.set('history.of', () => Promise.resolve([]))
    answers.set('undo.last', () => written(['unit']))
    answers.set('undo.redo', () => written(['person']))
    const { leave } = history(ref('1'))
    await flushPromises()
    await call('undo.redo', null)
    expect(asked.filter((name) => name === 'history.of')).toHaveLength(1)
    await call('undo.last', null)
    expect(
      asked.filter((name) => name === 'history.of'),
      'a unit was touched',
    ).toHaveLength(2)
    refreshEverything()
    expect(
      asked.filter((name) => name === 'history.of'),
      'everything may have changed',
    ).toHaveLength(3)
    leave()
    await call('undo.last', null)
    expect(
      asked.filter((name) => name === 'history.of'),
      'nobody looks any more',
    ).toHaveLength(3)
  })

  it('drops an answer that was overtaken', async () => {
    const waiting: ((answer: unknown) => void)[] = []
    answers.set('history.of', () => new Promise((resolve) => waiting.push(resolve)))
    const id = ref('1')
    const { query, leave } = history(id)
    id.value = '2'
    await flushPromises()
    waiting[1]?.(['second'])
    waiting[0]?.(['first'])
    await flushPromises()
    expect(query.data.value).toEqual(['second'])
    expect(query.loading.value).toBe(false)
    leave()
  })

  it('keeps the last answer beside a refusal', async () => {
    answers.set('history.of', () => Promise.resolve(['kept']))
    const { query, leave } = history(ref('1'))
    await flushPromises()
    answers.clear()
    await query.refresh()
    expect(query.failure.value?.message).toBe('no answer')
    expect(query.data.value).toEqual(['kept'])
    leave()
  })
})

describe('what nobody expects to fail', () => {
  it('is told over the page until the host answers again, and a refusal is not', async () => {
    const { query, leave } = history(ref('1'))
    await flushPromises()
    expect(outage.value, 'a refusal is the page’s own affair').toBeNull()
    answers.set('history.of', () => Promise.reject(new CallFailure('host.unreachable', 'gone')))
    await query.refresh()
    expect(outage.value?.message).toBe('gone')
    answers.set('history.of', () => Promise.resolve([]))
    await query.refresh()
    expect(outage.value, 'it is back').toBeNull()
    answers.set('history.of', () => Promise.reject(new CallFailure('call.panic', 'broken')))
    await query.refresh()
    answers.set('undo.last', () => written(['mark']))
    await call('undo.last', null)
    expect(outage.value?.message, 'another answer does not mend it').toBe('broken')
    leave()
  })
})

describe('a write', () => {
  it('is told to whoever listens, with what it touched', async () => {
    answers.set('undo.last', () => written(['mark']))
    const heard = vi.fn()
    const stop = onWrite(heard)
    await call('undo.last', null)
    expect(heard).toHaveBeenCalledWith('undo.last', expect.objectContaining({ touched: ['mark'] }))
    stop()
  })
})

describe('a long job', () => {
  it('shows how far it has come, and is gone when it ends', async () => {
    let seen: unknown = null
    answers.set('office.rebuild', () => {
      seen = jobInHand.value
      return Promise.resolve(null)
    })
    await runJob('office.rebuild', null, 'Rebuilding')
    expect(seen).toMatchObject({ title: 'Rebuilding', done: 3, total: 10 })
    expect(jobInHand.value).toBeNull()
  })
})
