import { describe, expect, it } from 'vitest'
import { labelsFor, spell } from './labels'

describe('labels of a roll', () => {
  it('give forty people one key each, no key twice and no status key', () => {
    const labels = labelsFor(40)
    expect(new Set(labels).size).toBe(40)
    expect(labels.every((label) => label.length === 1 && !'1234567 '.includes(label))).toBe(true)
  })

  it('give a hall of three hundred two letters each, no pair twice', () => {
    const labels = labelsFor(300)
    expect(new Set(labels).size).toBe(300)
    expect(labels.every((label) => /^[A-Z]{2}$/.test(label))).toBe(true)
  })

  it('are read key by key', () => {
    const labels = labelsFor(300)
    expect(spell(labels, '', 'B')).toEqual({ kind: 'begun', prefix: 'B' })
    expect(spell(labels, 'B', 'A')).toEqual({ kind: 'person', at: 26 })
    expect(spell(labels, '', '5')).toEqual({ kind: 'none' })
  })

  it('begin anew after a letter that leads nowhere', () => {
    const labels = labelsFor(53)
    expect(spell(labels, 'C', 'Z')).toEqual({ kind: 'none' })
    expect(spell(labels, 'C', 'B')).toEqual({ kind: 'begun', prefix: 'B' })
  })
})
