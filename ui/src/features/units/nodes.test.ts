import type { UnitNode } from '@/api/generated/calls'
import { expect, test } from 'vitest'
import { foundLines, unitLines } from './nodes'

function unit(id: string, parent: string | null): UnitNode {
  return { id, name: id, kind: 'township', parent, position: 1, code: '', depth: 0, people: 0 }
}

test('a unit whose parent is gone is shown at the top rather than lost', () => {
  expect(unitLines([unit('a', 'gone'), unit('b', 'a')]).map(({ parent }) => parent)).toEqual([null, 'a'])
})

test('what is found stands below the units above it, and its neighbours are left out', () => {
  const lines = unitLines([
    unit('town', null),
    unit('village', 'town'),
    unit('other', 'town'),
    unit('city', null),
  ])
  expect(foundLines(lines, new Set(['village'])).map(({ id }) => id)).toEqual(['town', 'village'])
  expect(foundLines(lines, new Set())).toEqual([])
})
