import { mount, type VueWrapper } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import TownshipMap from './TownshipMap.vue'

const village = (id: string, heard: number): { id: string; name: string; heard: number; talks: number } => ({
  id,
  name: `${id}村`,
  heard,
  talks: heard,
})
const townships = Array.from({ length: 8 }, (_, at) => ({
  unit: `unit${at}`,
  name: `第${at}镇`,
  villages: [village(`${at}甲`, at === 0 ? 0 : 2), village(`${at}乙`, 4)],
}))

describe('the drawn map', () => {
  const drawn = (): VueWrapper =>
    mount(TownshipMap, { props: { map: { topics: 4, townships }, topic: false }, attachTo: document.body })

  it('says in words what the shades show', () => {
    const tiles = drawn().findAll('button')
    expect(tiles[0]?.attributes('aria-label')).toBe('第0镇：2 个村（社区），覆盖 50%，1 个还没有听过')
    expect(tiles[0]?.findAll('.village').map((one) => one.attributes('title'))).toEqual([
      '0甲村：还没有听过',
      '0乙村：4 个专题听过 4 个，共 4 场',
    ])
  })

  it('is walked by arrows, a line down where there is one, and opened', async () => {
    const map = drawn()
    const tiles = map.findAll('button')
    const focused = (): string | undefined => (document.activeElement as HTMLElement).dataset['township']
    ;(tiles[0]?.element as HTMLElement).focus()
    for (const [key, township] of [
      ['ArrowDown', '第6镇'],
      ['ArrowRight', '第7镇'],
      ['ArrowUp', '第1镇'],
      ['End', '第5镇'],
    ] as const) {
      await map.trigger('keydown', { key })
      await nextTick()
      expect(focused(), key).toBe(township)
    }
    await tiles[5]?.trigger('click')
    expect(map.emitted('open')).toEqual([['unit5']])
  })
})
