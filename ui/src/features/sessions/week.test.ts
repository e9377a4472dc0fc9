import { expect, it } from 'vitest'
import { weekColumns } from './week'

it('shows what the calendar says of a day', () => {
  const days = [
    { id: 'a', date: '2026-02-14', kind: 'workday' as const, name: 'x' },
    { id: 'b', date: '2026-02-15', kind: 'holiday' as const, name: 'x' },
  ]
  const columns = weekColumns('2026-02-09', '2026-02-10', days)
  expect(columns.map((column) => column.key)[6]).toBe('2026-02-15')
  expect(columns[1]?.today).toBe(true)
  expect(columns[5]?.badge?.text, 'work is done on it, whatever holiday it makes up for').toBe('班 x')
  expect(columns[6]?.badge?.text).toBe('x')
  expect(columns[5]?.closed).toBeUndefined()
  expect(columns[6]?.closed).toEqual([{ start: 0, end: 1440 }])
})
