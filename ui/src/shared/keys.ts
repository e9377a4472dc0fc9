/**
 * The keyboard, in one place: names of key presses, shortcuts of the whole window, and the list that F1 shows.
 * Nothing here or elsewhere acts on a key while an input method is composing.
 */
import type { PlainKey } from '@/text'
import { onScopeDispose, shallowReactive } from 'vue'

const MODIFIERS = new Set(['Control', 'Alt', 'Shift', 'Meta'])

/** A key press by its name: `Ctrl+Shift+Z`, `Alt+ArrowUp`, `Space`, `A`. Null while composing, or for a modifier alone. */
export function keyOf(event: KeyboardEvent): string | null {
  if (event.isComposing || event.key === 'Process' || MODIFIERS.has(event.key)) return null
  const symbol = event.key.length === 1 && !/[a-z0-9 ]/i.test(event.key)
  const name = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key
  const held = [
    (event.ctrlKey || event.metaKey) && 'Ctrl',
    event.altKey && 'Alt',
    // The Shift that makes a symbol is part of the symbol.
    event.shiftKey && !symbol && 'Shift',
  ]
  return [...held.filter(Boolean), name].join('+')
}

const NOT_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file'])

/** Whether a key typed there writes text. */
export function writesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !NOT_TEXT.has(target.type) && !target.readOnly
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  )
}

/** Whether a dialog lies over the page, so that the page's own keys are out of reach. A closed one stays, hidden. */
export function behindDialog(target: EventTarget | null): boolean {
  const dialogs = document.querySelectorAll('dialog[open], [role="dialog"][aria-modal="true"]')
  const open = [...dialogs].filter((dialog) => dialog.closest('[style*="display: none"]') === null)
  return open.length > 0 && !open.some((dialog) => target instanceof Node && dialog.contains(target))
}

/** A shortcut of the whole window, for as long as its component lives. */
export interface Shortcut {
  /** One or more names as `keyOf` gives them. */
  keys: string | readonly string[]
  /** What it does, for the list that F1 shows. */
  titleKey: PlainKey
  /** The heading it stands under there. */
  groupKey?: PlainKey
  /** It also works while typing in a text field. */
  inText?: boolean
  run: (event: KeyboardEvent) => void
}

/** A line of the list that F1 shows. */
export interface KeyLine {
  keys: readonly string[]
  titleKey: PlainKey
  groupKey: PlainKey
}

const shortcuts: Shortcut[] = []
const lines = shallowReactive(new Map<object, KeyLine[]>())

/** Registers shortcuts; the newest registered wins. */
export function useShortcuts(wanted: readonly Shortcut[]): void {
  if (shortcuts.length === 0) window.addEventListener('keydown', dispatch)
  shortcuts.unshift(...wanted)
  const named = wanted.map(({ keys, titleKey, groupKey = 'keys.everywhere' }) => ({
    keys: listed(keys),
    titleKey,
    groupKey,
  }))
  describeKeys(named)
  onScopeDispose(() => wanted.forEach((shortcut) => shortcuts.splice(shortcuts.indexOf(shortcut), 1)))
}

/** Adds lines to the list that F1 shows, for keys that a component handles itself. */
export function describeKeys(described: readonly KeyLine[]): void {
  const owner = {}
  lines.set(owner, [...described])
  onScopeDispose(() => lines.delete(owner))
}

/** All lines, each once. */
export function keyLines(): KeyLine[] {
  const all = [...lines.values()].flat()
  return all.filter((line, at) => all.findIndex((other) => other.titleKey === line.titleKey) === at)
}

function listed(keys: string | readonly string[]): readonly string[] {
  return typeof keys === 'string' ? [keys] : keys
}

let held = false

/** Holds all shortcuts back while the window is for somebody else, or lets them through again. */
export function holdShortcuts(hold: boolean): void {
  held = hold
}

function dispatch(event: KeyboardEvent): void {
  const key = keyOf(event)
  if (held || key === null || event.defaultPrevented || behindDialog(event.target)) return
  const typing = writesText(event.target)
  const shortcut = shortcuts.find(
    ({ keys, inText }) => listed(keys).includes(key) && (inText === true || !typing),
  )
  if (shortcut === undefined) return
  event.preventDefault()
  shortcut.run(event)
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Delete: 'Del',
}

/** A key press as it is printed on the keys. */
export function keyCaps(key: string): string[] {
  return key.split('+').map((cap) => SIGNS[cap] ?? cap)
}
