import { describe, expect, it } from 'vitest'
import { href, match, navigate, parseHash, replaceQuery, route } from './router'

const arrived = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

describe('addresses', () => {
  it('carry a path and a query there and back', () => {
    const address = href('/classes/0a1b', { tab: '名册 1', filter: null })
    expect(parseHash(address)).toEqual({ path: '/classes/0a1b', query: { tab: '名册 1' } })
  })

  it('forgive a missing or doubled slash', () => {
    expect(parseHash('').path).toBe('/')
    expect(parseHash('#people//1/').path).toBe('/people/1')
  })

  it('fit a pattern part by part', () => {
    expect(match('/classes/:id', '/classes/7')).toEqual({ id: '7' })
    expect(match('/classes/:id', '/classes')).toBeNull()
    expect(match('/classes', '/classes/7'), 'a page is not the one below it').toBeNull()
    expect(match('/people', '/classes')).toBeNull()
  })
})

describe('going somewhere', () => {
  it('changes where we are, and a query alone leaves no step for back', async () => {
    navigate('/people', { text: 'zw' })
    await arrived()
    expect(route.value).toEqual({ path: '/people', query: { text: 'zw' } })
    const steps = history.length
    replaceQuery({ tab: 'hours' })
    expect(route.value.query).toEqual({ text: 'zw', tab: 'hours' })
    replaceQuery({ text: null })
    expect(route.value.query, 'null takes it out').toEqual({ tab: 'hours' })
    expect(history.length).toBe(steps)
  })
})
