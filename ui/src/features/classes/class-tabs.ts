/**
 * A tab of a class's page. A feature brings one by exporting it as the default of `features/<feature>/class-tab.ts`.
 * Its component gets the class's id as the prop `id`.
 */
import type { PlainKey } from '@/text'
import { defineAsyncComponent, type Component } from 'vue'

export interface ClassTab {
  /** Its name in the address: `#/classes/0a1b?tab=roster`. */
  key: string
  titleKey: PlainKey
  /** Its place; the overview is 0. */
  order: number
  component: () => Promise<{ default: Component }>
}

const modules = import.meta.glob<ClassTab>('../*/class-tab.ts', { eager: true, import: 'default' })

/** Every tab, in order, its component loaded when it is first shown. */
export const CLASS_TABS: readonly { key: string; titleKey: PlainKey; component: Component }[] = Object.values(
  modules,
)
  .sort((one, other) => one.order - other.order)
  .map(({ key, titleKey, component }) => ({ key, titleKey, component: defineAsyncComponent(component) }))
