import { replaceHost } from '@/api/host'
import { CallFailure } from '@/api/failure'
import { useShortcuts } from '@/shared/keys'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { isCode, kiosk, leaveKiosk, startKiosk } from './kiosk'
import KioskScreen from './KioskScreen.vue'

const items = ['听得懂', '用得上', '讲得生动'].map((title, at) => ({
  id: `item${at}`,
  form: 'talk',
  heading: '',
  title,
  position: at,
  retired: false,
}))
const started = {
  subject: { form: 'talk', talk: 'talk1' },
  title: '惠民政策',
  detail: '',
  code: '2468',
} as const
let entered: unknown[] = []
let refuse = false
let screen: VueWrapper

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) {
    await screen.find('.paper').trigger('keydown', { key })
  }
  await flushPromises()
}

describe('a kiosk', () => {
  beforeEach(async () => {
    vi.useFakeTimers()
    entered = []
    refuse = false
    replaceHost({
      call: ({ name, input }) => {
        if (name === 'evaluation.items') return Promise.resolve(items)
        if (refuse) return Promise.reject(new CallFailure('store.full', '磁盘已满。'))
        entered.push(input)
        return Promise.resolve({ value: { sheets: 1 }, change: null, touched: ['talk_card'] })
      },
      watch: () => () => undefined,
    })
    startKiosk(started)
    screen = mount(KioskScreen, { props: { kiosk: started }, attachTo: document.body })
    await flushPromises()
  })
  afterEach(() => {
    screen.unmount()
    leaveKiosk('2468')
    vi.useRealTimers()
  })

  it('saves each sheet as it is handed in and is blank for the next person', async () => {
    await press('1', '2', '1', 'Enter')
    const answers = [1, 2, 1].map((grade, at) => ({ item: `item${at}`, grade }))
    expect(entered).toEqual([{ talk: 'talk1', answers }])
    expect(screen.text()).toContain('谢谢')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(screen.findAll('[aria-checked="true"]')).toHaveLength(0)
    expect(screen.text()).toContain('还有 3 项')
  })

  it('keeps what was filled in when it could not be saved, and says so', async () => {
    refuse = true
    await press('1', '2', '1', 'Enter')
    expect(screen.get('[role="alert"]').text()).toContain('磁盘已满')
    expect(screen.findAll('[aria-checked="true"]')).toHaveLength(3)
    refuse = false
    await press('Enter')
    expect(entered).toHaveLength(1)
  })

  it('shows nobody what the person before left half filled', async () => {
    await press('1', '4')
    await vi.advanceTimersByTimeAsync(121_000)
    expect(screen.findAll('[aria-checked="true"]')).toHaveLength(0)
    expect(entered).toEqual([])
  })

  it('takes no key of the office and is left with the code alone', async () => {
    const run = vi.fn()
    const scope = effectScope()
    scope.run(() => useShortcuts([{ keys: 'Ctrl+K', titleKey: 'keys.palette', inText: true, run }]))
    const leads = new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, cancelable: true })
    document.body.dispatchEvent(leads)
    expect(run).not.toHaveBeenCalled()
    expect(leads.defaultPrevented, 'nor has the browser anything of it').toBe(true)
    expect(sessionStorage.getItem('xuecheng.kiosk'), 'a reload comes back here').not.toBeNull()
    expect(leaveKiosk('1111')).toBe(false)
    expect(kiosk.value).not.toBeNull()
    expect(leaveKiosk('2468')).toBe(true)
    expect([kiosk.value, sessionStorage.getItem('xuecheng.kiosk')]).toEqual([null, null])
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }))
    expect(run).toHaveBeenCalledOnce()
    scope.stop()
  })

  it('has a code that can be remembered but not guessed', () => {
    expect(['2468', '12345678'].every(isCode)).toBe(true)
    expect(['', '123', '123456789', 'abcd'].some(isCode)).toBe(false)
  })
})
