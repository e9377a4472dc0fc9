import { afterEach, describe, expect, it } from 'vitest'
import { filled, isMessageKey, speak, t } from '.'
import { en } from './en'
import { zh } from './zh-CN'
import changes from './zh-CN/changes.json'

const files = import.meta.glob<Record<string, Record<string, string>>>('./zh-CN/*.ts', { eager: true })
const names = (text: string): string[] => [...text.matchAll(/\{(\w+)/g)].map((found) => found[1] ?? '').sort()
const distinct = (texts: string[]): string[] => [...new Set(texts)]

afterEach(() => speak('zh-CN'))

describe('what is said on screen', () => {
  it('follows the language chosen', async () => {
    expect(t('common.people', { count: 3 })).toBe('3 人')
    await speak('en')
    expect(t('common.people', { count: 3 })).toBe('3 people')
    expect(document.documentElement.lang, 'a screen reader and the fonts follow').toBe('en')
  })

  it('chooses the form that fits the number', () => {
    expect(filled('{count|person|people}', { count: 1 })).toBe('person')
    expect(filled('{count|person|people}', { count: 0 })).toBe('people')
  })

  it('knows which keys it has', () => {
    expect(isMessageKey('change.units.edit')).toBe(true)
    expect(isMessageKey('toString'), 'what every object has is no message').toBe(false)
  })
})

describe('the catalogues', () => {
  it('say what changes are called in a place of their own, which the command line reads too', () => {
    const strays = Object.values(files).flatMap((module) => Object.values(module).flatMap(Object.keys))
    expect(strays.filter((key) => key.startsWith('change.'))).toEqual([])
    expect(Object.keys(changes).filter((key) => !key.startsWith('change.'))).toEqual([])
  })

  it('want the same values in both languages', () => {
    const differing = Object.entries(zh).filter(([key, text]) => {
      const translated = en[key as keyof typeof zh]
      return distinct(names(text)).join() !== distinct(names(translated)).join()
    })
    expect(differing).toEqual([])
  })

  it('keep each key in the file of its feature, so that no two files fight over one', () => {
    const strays = Object.entries(files).flatMap(([path, module]) => {
      const feature = path.replace(/^.*\/|\.ts$/g, '')
      const shared =
        { common: ['date', 'table', 'grid', 'chart', 'tree'], app: ['rail', 'palette', 'keys'] }[feature] ??
        []
      const allowed = new RegExp(`^(${[feature, ...shared].join('|')}|field|value|keys)\\.`)
      return Object.keys(module[feature] ?? {}).filter((key) => !allowed.test(key))
    })
    expect(strays).toEqual([])
    const keys = Object.values(files).flatMap((module) => Object.values(module).flatMap(Object.keys))
    expect(keys.length, 'no key is in two files').toBe(new Set(keys).size)
  })

  it('name changes with their number at most, and fields with nothing to fill in', () => {
    const wanting = Object.entries(zh).filter(([key, text]) => {
      const allowed = key.startsWith('change.') ? ['count'] : []
      return /^(change|field)\./.test(key) && names(text).some((name) => !allowed.includes(name))
    })
    expect(wanting).toEqual([])
  })

  it('leave nothing untranslated', () => {
    const chinese = Object.entries(en).filter(
      ([key, text]) =>
        /[\u3400-\u9fff]/.test(text) && key !== 'app.otherLanguage' && !key.startsWith('calendar.words.'),
    )
    expect(chinese).toEqual([])
  })
})
