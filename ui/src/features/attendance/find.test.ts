import type { RollRow } from '@/api/generated/calls'
import { expect, it } from 'vitest'
import { findRows } from './find'

function row(name: string, pinyin: string, initials: string): RollRow {
  const empty = {
    unit: '',
    post: '',
    study_group: 0,
    status: null,
    minutes: 0,
    source: null,
    proposed: 'present' as const,
    leave: null,
    makes_up: null,
    made_up_in: null,
  }
  return { person: name, name, pinyin, initials, ...empty }
}

const rows = [
  row('李张明', 'lizhangming', 'lzm'),
  row('张三', 'zhangsan', 'zs'),
  row('单雄', 'shanxiong', 'sx'),
]

it('finds by characters, full pinyin and initials, beginnings first', () => {
  expect(findRows(rows, '张')).toEqual([1, 0])
  expect(findRows(rows, 'zhang')).toEqual([1, 0])
  expect(findRows(rows, 'sx')).toEqual([2])
})

it('finds nobody for nothing typed', () => {
  expect(findRows(rows, ' ')).toEqual([])
})
