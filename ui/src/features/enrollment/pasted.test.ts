import type { PasteOutcome, PersonRow } from '@/api/generated/calls'
import { describe, expect, it } from 'vitest'
import { peopleMeant, strikeOff, summary, type ReadLine } from './pasted'

function line(outcome: PasteOutcome, ids: string[], choice = ''): ReadLine {
  const people = ids.map((id) => ({ id, name: `name of ${id}` }) as PersonRow)
  return { line: 1, text: '', name: '', outcome, people, choice }
}
const meant = (...lines: ReadLine[]): string[] => peopleMeant(lines).map(({ person }) => person)

describe('a pasted list', () => {
  it('means those who are certain and those who were chosen', () => {
    expect(meant(line('certain', ['a']), line('choice', ['b', 'c'], 'c'))).toEqual(['a', 'c'])
  })

  it('means nobody where nobody has been chosen, or none of them was', () => {
    expect(meant(line('choice', ['b', 'c']), line('choice', ['b', 'c'], 'none'))).toEqual([])
  })

  it('leaves out who is on the roster or in the list further up', () => {
    expect(meant(line('enrolled', ['a']), line('repeated', ['b']), line('nobody', []))).toEqual([])
  })

  it('means a person once, even if two namesakes were both taken for them', () => {
    expect(meant(line('certain', ['a']), line('choice', ['a', 'b'], 'a'))).toEqual(['a'])
  })

  it('no longer means who was struck off', () => {
    const lines = [line('certain', ['a']), line('choice', ['b', 'c'], 'c'), line('certain', ['d'])]
    strikeOff(lines, [{ person: 'd', name: 'name of d' }])
    expect(meant(...lines)).toEqual(['d'])
    expect(summary(lines)).toMatchObject({ ready: 1, skipped: 2 })
  })

  it('counts every line once', () => {
    const lines = [
      line('certain', ['a']),
      line('choice', ['b', 'c']),
      line('choice', ['b', 'c'], 'b'),
      line('choice', ['b', 'c'], 'none'),
      line('nobody', []),
      line('enrolled', ['d']),
      line('repeated', ['a']),
    ]
    expect(summary(lines)).toEqual({ total: 7, ready: 2, choice: 1, nobody: 1, skipped: 3 })
  })
})
