import type { CallUpFigures, CallUpRow, CallUpUnit } from '@/api/generated/calls'
import { describe, expect, it } from 'vitest'
import { answerOf, chosenFrom, gapText, passedText, stateOf } from './words'

const FIGURES: CallUpFigures = { seats: 3, named: 3, confirmed: 3, declined: 0, replaced: 0, came: 0 }
const OTHER = {
  id: 'c1',
  name: '宣传干部班',
  run: 0,
  starts: '2026-06-04',
  ends: '2026-06-05',
  organiser: '县委宣传部',
}

describe('a call-up in words', () => {
  it('says the most pressing first', () => {
    const row = (units: number, answered: number, overdue: number): CallUpRow => ({
      class: OTHER,
      due: null,
      figures: FIGURES,
      gap: 0,
      units,
      answered,
      overdue,
    })
    expect(stateOf(row(5, 3, 1)).text).toBe('逾期 1')
    expect(stateOf(row(5, 3, 0)).text).toBe('待回 2')
    expect(stateOf(row(5, 5, 0)).text).toBe('已齐')
    expect(stateOf(row(0, 0, 0)).text).toBe('未分名额')
  })

  it('tells a receipt that came from an answer by other ways', () => {
    const unit = (part: Partial<CallUpUnit>): CallUpUnit => ({
      unit: 'u1',
      name: '白帝镇',
      figures: FIGURES,
      received: null,
      file: '',
      missing: false,
      overdue: false,
      ...part,
    })
    expect(answerOf(unit({ received: '2026-06-01' })).text).toBe('6月1日已回')
    expect(answerOf(unit({ missing: true, overdue: true })).text).toBe('逾期未回')
    expect(answerOf(unit({})).text).toBe('已确认')
    const unasked = unit({ figures: { ...FIGURES, seats: 0, confirmed: 0 } })
    expect(answerOf(unasked).text, 'who was named without a seat waits for seats').toBe('未分名额')
  })

  it('says on the sheet whom a list was chosen from', () => {
    expect(chosenFrom({ people: 8, bands: [] })).toBe('在 8 名在职干部中')
    expect(chosenFrom({ people: 5, bands: ['staff', 'township_leader'] })).toBe(
      '在与人选同一职级层次（乡科级、一般干部）的 5 名在职干部中',
    )
  })

  it('counts seats without names, and names without seats where there are any', () => {
    expect([gapText(3, 1), gapText(3, 4), gapText(3, 3), gapText(0, 4)]).toEqual(['缺 2', '超 1', '', ''])
  })

  it('names both the class and its organiser where two call in one week', () => {
    expect(passedText({ kind: 'same_week', class: OTHER })).toBe(
      '同一周已被“县委宣传部”调训到“宣传干部班”（2026年6月4日至6月5日）',
    )
    expect(passedText(null)).toBe('人工选定他人')
  })
})
