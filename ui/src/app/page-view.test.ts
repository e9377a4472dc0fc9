import { replaceQuery } from '@/shared/router'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, type Component } from 'vue'
import type { Page } from '@/shared/feature'

let load: (module: { default: Component }) => void = () => undefined
const loading = new Promise<{ default: Component }>((resolve) => (load = resolve))
const pages = vi.hoisted((): Page[] => [])
vi.mock('./features', () => ({
  pageAt: (path: string) =>
    pages.filter((page) => page.path === path).map((page) => ({ page, params: {} }))[0] ?? null,
  tabsOf: () => pages,
}))
pages.push(
  { path: '/', titleKey: 'app.name', group: 'today', component: () => loading },
  { path: '/below', titleKey: 'app.skip', group: 'today', component: () => loading },
)
const { default: PageView } = await import('./PageView.vue')

let view: VueWrapper
afterEach(() => view.unmount())

describe('the screen at the address', () => {
  it('appears when its query changes while it is on its way', async () => {
    view = mount(PageView)
    await flushPromises()
    expect(view.get('[aria-busy]').isVisible(), 'it is on its way').toBe(true)
    replaceQuery({ text: 'zw' })
    load({ default: defineComponent(() => () => h('h1', '今日')) })
    await flushPromises()
    expect(view.find('h1').exists(), 'the same screen has arrived').toBe(true)
    expect(view.findAll('a.current'), 'one tab is the current one').toHaveLength(1)
  })
})
