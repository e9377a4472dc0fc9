/** A pretended office for the gallery: 8,200 people and answers after a short while, as a real one gives them. */
import { CallFailure } from '@/api/failure'
import type { ChangeReference, OfficeState } from '@/api/generated/calls'
import type { Host } from '@/api/host'
import type { Page } from '@/api/rows'

export interface FakePerson {
  id: string
  name: string
  unit: string
  post: string
  rank: string
  born: string
  quarters: number
}

const FAMILY = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹']
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国志红梅晓春燕海波']
const UNITS = [
  '县委组织部',
  '县委宣传部',
  '县财政局',
  '县教委',
  '夔州街道办事处',
  '白帝镇',
  '草堂镇',
  '兴隆镇',
  '竹园镇',
]
const POSTS = ['科员', '副科长', '科长', '副主任', '主任', '党委委员', '镇长', '党委书记']
const RANKS = ['一级科员', '四级主任科员', '二级主任科员', '一级主任科员', '四级调研员', '三级调研员']

function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length]
  if (item === undefined) throw new Error('an empty list')
  return item
}

export const PEOPLE: FakePerson[] = Array.from({ length: 8200 }, (_, at) => ({
  id: at.toString(16).padStart(8, '0'),
  name: pick(FAMILY, at * 7) + pick(GIVEN, at * 11) + (at % 3 === 0 ? '' : pick(GIVEN, at * 5 + 3)),
  unit: pick(UNITS, at * 13),
  post: pick(POSTS, at * 3),
  rank: pick(RANKS, at * 5),
  born: `${String(1965 + (at % 35))}-${String(1 + (at % 12)).padStart(2, '0')}`,
  quarters: (at * 37) % 600,
}))

export async function fakePeople(offset: number, limit: number): Promise<Page<FakePerson>> {
  await new Promise((answered) => setTimeout(answered, 20))
  return { total: PEOPLE.length, rows: PEOPLE.slice(offset, offset + limit) }
}

const STATE: OfficeState = {
  summary: {
    office: {
      id: '01',
      name: '中共奉节县委组织部干部教育科',
      county: '奉节县',
      example: true,
      numbering: '',
      papers_required: false,
      equipment: [],
    },
    account: { id: '02', name: '李梅', role: 'coordinator' },
  },
  exists: true,
  folder: '/home/li/学程',
  key: 'file',
  failure: null,
  version: '0.1.0',
  today: '2026-03-02',
}

const CHANGE: ChangeReference = { device: 'a1', sequence: 7, label: { code: 'units.edit', count: 1 } }

export const fakeHost: Host = {
  call: ({ name }) => {
    const answers: Record<string, unknown> = {
      'office.state': location.search.includes('first') ? { ...STATE, summary: null } : STATE,
      'undo.state': { undo: CHANGE, redo: null },
      'undo.last': { value: CHANGE, change: CHANGE, touched: ['unit'] },
      'units.edit': { value: null, change: CHANGE, touched: ['unit'] },
      'history.of': [],
    }
    if (name in answers) return Promise.resolve(answers[name])
    return Promise.reject(new CallFailure('gallery', `画廊里没有这个调用：${name}`))
  },
  watch: () => () => undefined,
}
