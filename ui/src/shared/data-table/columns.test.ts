import { beforeEach, expect, it } from 'vitest'
import { useColumns, type Column } from './columns'

const column = (title: string, width: number): Column<string> => ({ key: title, title, width, text: String })

beforeEach(() => localStorage.clear())

it('gives a header the room it needs in either language, and no more', () => {
  const [chinese, english, roomy] = [column('缺席学时', 40), column('Absent hours', 40), column('未点', 90)]
  const { width } = useColumns(
    'test',
    () => [chinese, english, roomy],
    () => false,
  )
  expect(width(chinese), 'four square characters').toBeGreaterThanOrEqual(4 * 13)
  expect(width(english), 'twelve slim ones').toBeGreaterThanOrEqual(12 * 7)
  expect(width(roomy), 'as wide as it was meant to be').toBe(90)
})

it('lets a person make a column narrower than its header', () => {
  const only = column('Absent hours', 40)
  const { width, resize } = useColumns(
    'test',
    () => [only],
    () => false,
  )
  resize(only, 60)
  expect(width(only)).toBe(60)
})
