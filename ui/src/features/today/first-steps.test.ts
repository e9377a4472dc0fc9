import { replaceHost } from '@/api/host'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import FirstSteps from './FirstSteps.vue'

/** An office that has so many of each. */
function having(totals: Record<string, number>): void {
  const answer = (name: string): unknown => {
    const total = totals[name] ?? 0
    return name.endsWith('.page') || name === 'plan.programs' ? { total, rows: [] } : Array(total).fill({})
  }
  replaceHost({ call: ({ name }) => Promise.resolve(answer(name)), watch: () => () => undefined })
}

async function shown(): Promise<ReturnType<typeof mount>> {
  const steps = mount(FirstSteps, { props: { year: 2026 } })
  await flushPromises()
  return steps
}

it('leads a new office through what it needs, and says what is done', async () => {
  having({ 'people.page': 12, 'calendar.days': 30 })
  const steps = await shown()
  expect(steps.findAll('li a').map((link) => link.attributes('href'))).toEqual([
    '#/import',
    '#/calendar',
    '#/topics',
    '#/venues',
    '#/plan',
    '#/classes',
  ])
  expect(steps.findAll('.done')).toHaveLength(2)
})

it('is gone once there are people and a class', async () => {
  having({ 'people.page': 12, 'classes.page': 1 })
  expect((await shown()).find('section').exists()).toBe(false)
})
