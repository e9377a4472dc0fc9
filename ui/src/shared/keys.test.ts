import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { keyLines, keyOf, useShortcuts, writesText, type Shortcut } from './keys'

const pressed = (key: string, init: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })

function withShortcuts(shortcuts: Shortcut[]): ReturnType<typeof mount> {
  const part = defineComponent({
    setup: () => {
      useShortcuts(shortcuts)
      return () => h('input')
    },
  })
  return mount(part, { attachTo: document.body })
}
let mounted: ReturnType<typeof mount> | null = null
afterEach(() => mounted?.unmount())

describe('the name of a key press', () => {
  it.each([
    ['z', { ctrlKey: true }, 'Ctrl+Z'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+Z'],
    ['z', { metaKey: true }, 'Ctrl+Z'],
    ['ArrowUp', { altKey: true, shiftKey: true }, 'Alt+Shift+ArrowUp'],
    [' ', {}, 'Space'],
    ['?', { shiftKey: true }, '?'],
    ['F1', {}, 'F1'],
  ])('%s with %o is %s', (key, init, name) => expect(keyOf(pressed(key, init))).toBe(name))

  it('is none while an input method composes, nor for a modifier alone', () => {
    expect(keyOf(pressed('Enter', { isComposing: true }))).toBeNull()
    expect(keyOf(pressed('Process'))).toBeNull()
    expect(keyOf(pressed('Shift', { shiftKey: true }))).toBeNull()
  })
})

describe('shortcuts', () => {
  it('leave text fields alone unless they ask for them', () => {
    const [undo, find] = [vi.fn(), vi.fn()]
    mounted = withShortcuts([
      { keys: 'Ctrl+Z', titleKey: 'keys.undo', run: undo },
      { keys: 'Ctrl+K', titleKey: 'keys.palette', inText: true, run: find },
    ])
    const field = mounted.element as HTMLInputElement
    expect(writesText(field)).toBe(true)
    field.dispatchEvent(pressed('z', { ctrlKey: true }))
    expect(undo, 'Ctrl+Z in a field undoes the typing').not.toHaveBeenCalled()
    field.dispatchEvent(pressed('k', { ctrlKey: true }))
    expect(find).toHaveBeenCalledOnce()
    document.body.dispatchEvent(pressed('z', { ctrlKey: true }))
    expect(undo).toHaveBeenCalledOnce()
  })

  it('end with their component, in effect and in the list', () => {
    const run = vi.fn()
    mounted = withShortcuts([{ keys: 'Ctrl+I', titleKey: 'keys.copy', run }])
    expect(keyLines().map((line) => line.titleKey)).toContain('keys.copy')
    mounted.unmount()
    document.body.dispatchEvent(pressed('i', { ctrlKey: true }))
    expect(run).not.toHaveBeenCalled()
    expect(keyLines().map((line) => line.titleKey)).not.toContain('keys.copy')
  })

  it('of the page are out of reach behind a dialog', () => {
    const run = vi.fn()
    mounted = withShortcuts([{ keys: 'Ctrl+Z', titleKey: 'keys.undo', run }])
    const dialog = document.createElement('div')
    dialog.setAttribute('role', 'dialog')
    dialog.setAttribute('aria-modal', 'true')
    document.body.append(dialog)
    document.body.dispatchEvent(pressed('z', { ctrlKey: true }))
    expect(run).not.toHaveBeenCalled()
    dialog.style.display = 'none'
    document.body.append(document.createElement('dialog'))
    document.body.dispatchEvent(pressed('z', { ctrlKey: true }))
    expect(run, "closed dialogs are in nobody's way").toHaveBeenCalledOnce()
  })
})
