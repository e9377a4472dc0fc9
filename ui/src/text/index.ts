/** What is said on screen: `t('table.total', { total: 3 })` in the language of the person at the keyboard. */
import { shallowRef } from 'vue'
import { zh } from './zh-CN'

export type Language = 'zh-CN' | 'en'
export type MessageKey = keyof typeof zh

/** The names in braces in a text. */
type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
/** The keys whose text wants nothing filled in: titles, names of commands. */
export type PlainKey = {
  [Key in MessageKey]: [Names<(typeof zh)[Key]>] extends [never] ? Key : never
}[MessageKey]
/** What a key's text wants filled in: nothing, or a value for each name. */
type Fill<Key extends MessageKey> = [Names<(typeof zh)[Key]>] extends [never]
  ? []
  : [values: Record<Names<(typeof zh)[Key]>, string | number>]

const KEPT = 'xuecheng.language'
/** English, once somebody has asked for it: whoever reads Chinese does not wait for it at the start. */
let english: Record<MessageKey, string> | null = null

/** The language in use. Reading it while rendering makes the screen follow it. */
export const language = shallowRef<Language>(localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh-CN')

/** Changes the language as soon as its texts are there, also for the next start. */
export async function speak(chosen: Language): Promise<void> {
  if (chosen === 'en') english ??= (await import('./en')).en
  language.value = chosen
  localStorage.setItem(KEPT, chosen)
  document.documentElement.lang = chosen
}

function catalogue(): Record<MessageKey, string> {
  return language.value === 'en' && english !== null ? english : zh
}

/** The text of a key with its names filled in. */
export function t<Key extends MessageKey>(key: Key, ...fill: Fill<Key>): string {
  return filled(catalogue()[key], fill[0] ?? {})
}

/** The text of a key put together at run time, with those of the values that it names. */
export function textOf(key: MessageKey, values: Readonly<Record<string, string | number>>): string {
  return filled(catalogue()[key], values)
}

/** Whether the catalogue has a text for a key put together at run time, such as `change.${code}`. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(zh, key)
}

/** Replaces `{name}` by its value, and `{count|person|people}` by the form that fits its number. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name]
      if (value === undefined) return whole
      if (one === undefined || many === undefined) return String(value)
      return value === 1 ? one : many
    },
  )
}
