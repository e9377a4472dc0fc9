import { describe, expect, it } from 'vitest'
import { ancestors, openLines, reordered } from './tree'

const nodes = [
  { id: 'county', parent: null, text: 'County' },
  { id: 'office', parent: 'county', text: 'Office' },
  { id: 'town', parent: 'county', text: 'Town' },
  { id: 'village', parent: 'town', text: 'Village' },
  { id: 'other', parent: null, text: 'Other' },
]

describe('a tree', () => {
  it('shows only what is below open nodes', () => {
    const shown = (open: string[]): [string, number][] =>
      openLines(nodes, new Set(open)).map(({ node, depth }) => [node.id, depth])
    expect(shown([])).toEqual([
      ['county', 0],
      ['other', 0],
    ])
    expect(shown(['county', 'town'])).toEqual([
      ['county', 0],
      ['office', 1],
      ['town', 1],
      ['village', 2],
      ['other', 0],
    ])
    expect(shown(['town']), 'open below a closed one does not show').toEqual([
      ['county', 0],
      ['other', 0],
    ])
  })

  it('knows what is above a node', () => expect(ancestors(nodes, 'village')).toEqual(['town', 'county']))

  it('reorders among siblings, outwards and inwards, and no further', () => {
    expect(reordered(nodes, 'town', 'Alt+ArrowUp')).toEqual({ id: 'town', parent: 'county', index: 0 })
    expect(reordered(nodes, 'office', 'Alt+ArrowUp')).toBeNull()
    expect(reordered(nodes, 'office', 'Alt+ArrowDown')).toEqual({ id: 'office', parent: 'county', index: 1 })
    expect(reordered(nodes, 'town', 'Alt+ArrowDown')).toBeNull()
    expect(reordered(nodes, 'village', 'Alt+ArrowLeft')).toEqual({
      id: 'village',
      parent: 'county',
      index: 2,
    })
    expect(reordered(nodes, 'town', 'Alt+ArrowLeft')).toEqual({ id: 'town', parent: null, index: 1 })
    expect(reordered(nodes, 'county', 'Alt+ArrowLeft')).toBeNull()
    expect(reordered(nodes, 'town', 'Alt+ArrowRight')).toEqual({ id: 'town', parent: 'office', index: 0 })
    expect(reordered(nodes, 'office', 'Alt+ArrowRight')).toBeNull()
  })
})
