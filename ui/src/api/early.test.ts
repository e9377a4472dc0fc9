import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { call } from './client'
import { askAhead } from './early'
import { CallFailure } from './failure'
import { replaceHost, type Request } from './host'

const asked = vi.fn<(request: Request) => Promise<unknown>>()

beforeEach(() => {
  vi.useFakeTimers()
  asked.mockReset().mockImplementation(({ name }) => Promise.resolve(`answer of ${name}`))
  replaceHost({ call: asked, watch: () => () => undefined })
  location.hash = ''
})

describe('what is asked while the code is still being run', () => {
  it('answers the first screen, once', async () => {
    await askAhead()
    expect(await call('today.board', {})).toBe('answer of today.board')
    expect(asked, 'the state and the board, each once').toHaveBeenCalledTimes(2)
    await call('today.board', {})
    expect(asked, 'whoever asks again is answered afresh').toHaveBeenCalledTimes(3)
  })

  it('is only what the address will show', async () => {
    location.hash = '#/people'
    await askAhead()
    expect(asked.mock.calls.map(([request]) => request.name)).toEqual(['office.state'])
  })

  it('is forgotten when it was refused, or nobody came for it', async () => {
    asked.mockRejectedValueOnce(new CallFailure('office.none', 'no office'))
    await askAhead()
    expect(await call('office.state', null), 'asked afresh').toBe('answer of office.state')
    vi.runAllTimers()
    await flushPromises()
    asked.mockClear()
    await call('today.board', {})
    expect(asked, 'an old answer is none').toHaveBeenCalledTimes(1)
  })
})
