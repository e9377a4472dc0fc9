import type { SheetLine } from '@/api/generated/calls'
import { expect, test } from 'vitest'
import { byUnit, numbersTyped, unsignedOf } from './signed'

const line = (number: number, status: SheetLine['status'] = null, unit_name = '永安街道'): SheetLine => ({
  number,
  person: `p${number}`,
  name: `张${number}`,
  unit_name,
  post: '',
  status,
  on_leave: false,
})
const lines = [1, 2, 3, 5, 6].map((number) => line(number))

test('numbers are read as people write them', () => {
  expect(numbersTyped('1 3，5、6', lines)).toEqual({ people: ['p1', 'p3', 'p5', 'p6'], wrong: [] })
  expect(numbersTyped('２－５', lines).people, 'full width, and whoever left the list is left out').toEqual([
    'p2',
    'p3',
    'p5',
  ])
})

test('what means nobody, or two, is said', () => {
  expect(numbersTyped('4 9 x 3-1 1-99999999', lines)).toEqual({
    people: [],
    wrong: ['4', '9', 'x', '3-1', '1-99999999'],
  })
  expect(numbersTyped('2', [line(2), { ...line(2), person: 'other' }]).wrong).toEqual(['2'])
})

test('those chosen are the unsigned, or the signed; who came to the door is neither', () => {
  const at = [line(1), line(2, 'present'), line(3)]
  expect(unsignedOf(at, new Set(['p1']), false)).toEqual(['p1'])
  expect(unsignedOf(at, new Set(['p1']), true)).toEqual(['p3'])
})

test('a list goes unit by unit', () => {
  const units = byUnit([line(1), line(2), line(3, null, '白帝镇')])
  expect(units.map(({ unit, lines: own }) => [unit, own.length])).toEqual([
    ['永安街道', 2],
    ['白帝镇', 1],
  ])
})
