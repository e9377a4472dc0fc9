/** Where we are: `#/classes/0a1b?tab=roster`. The address is the only state; back and forward are the browser's. */
import { readonly, shallowRef } from 'vue'

export interface Route {
  /** Without the `#`, such as `/classes/0a1b`. */
  path: string
  query: Readonly<Record<string, string>>
}

/** Reads an address's fragment. */
export function parseHash(hash: string): Route {
  // The browser shell's token, which has just been spent, is no address.
  if (hash.startsWith('#token=')) return { path: '/', query: {} }
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2)
  const trimmed = `/${path.split('/').filter(Boolean).map(decodeURIComponent).join('/')}`
  return { path: trimmed, query: Object.fromEntries(new URLSearchParams(search)) }
}

/** The address of a path, for an `<a href>`. Empty values are left out. */
export function href(path: string, query: Readonly<Record<string, string | null>> = {}): string {
  const kept = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  const search = new URLSearchParams(kept).toString()
  return `#${path.split('/').map(encodeURIComponent).join('/')}${search ? `?${search}` : ''}`
}

/** A pattern's parameters in a path: `/classes/:id` in `/classes/0a1b` is `{id: '0a1b'}`; null if it does not fit. */
export function match(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  if (wanted.length !== given.length) return null
  const pairs = wanted.map((part, at) => [part, given[at] ?? ''] as const)
  if (!pairs.every(([part, value]) => (part.startsWith(':') ? value !== '' : part === value))) return null
  return Object.fromEntries(
    pairs.filter(([part]) => part.startsWith(':')).map(([part, value]) => [part.slice(1), value]),
  )
}

const current = shallowRef(parseHash(location.hash))
window.addEventListener('hashchange', () => (current.value = parseHash(location.hash)))

/** Where we are now. */
export const route = readonly(current)

/** Goes somewhere; back returns. */
export function navigate(path: string, query: Readonly<Record<string, string | null>> = {}): void {
  location.hash = href(path, query)
}

/** Changes the query of the page we are on (a tab, a filter) without a step of its own for back. */
export function replaceQuery(query: Readonly<Record<string, string | null>>): void {
  const { path, query: before } = current.value
  history.replaceState(history.state, '', href(path, { ...before, ...query }))
  current.value = parseHash(location.hash)
}
