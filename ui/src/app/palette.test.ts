import { replaceHost } from '@/api/host'
import { t } from '@/text'
import { beforeEach, describe, expect, it } from 'vitest'
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
