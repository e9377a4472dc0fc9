/** What a feature brings to the window: `features/<feature>/feature.ts` exports one as its default. */
import type { PlainKey } from '@/text'
import type { Component } from 'vue'

/** The items of the left rail, in order. One is shown as soon as a page belongs to it. */
export const RAIL = [
  'today',
  'plan',
  'classes',
  'timetable',
  'attendance',
  'lectures',
  'outreach',
  'hours',
  'resources',
  'reports',
  'exchange',
  'settings',
] as const
export type RailItem = (typeof RAIL)[number]

/** A screen. Its component gets the path's parameters as props: `/classes/:id` gives `id`. */
export interface Page {
  path: string
  titleKey: PlainKey
  /** The rail item it belongs to. Pages of one item that take no parameter are its tabs. */
  group: RailItem
  /** Its place among the tabs of the group; the first is where the rail leads. */
  order?: number
  component: () => Promise<{ default: Component }>
}

/** Something the palette found. */
export interface Found {
  key: string
  title: string
  /** What tells it from others of the same name, such as unit and post. */
  detail?: string
  run: () => void
}

/** One source of the palette's results, such as people. */
export interface Finder {
  titleKey: PlainKey
  /** At most a handful; the palette asks at every keystroke and drops answers that were overtaken. */
  find: (text: string) => Promise<Found[]>
}

/** Something to do from anywhere, found in the palette by its title. */
export interface Command {
  titleKey: PlainKey
  /** Such as `Ctrl+I`; shown in the palette, and in the help. */
  keys?: string
  run: () => void
}

export interface Feature {
  pages?: readonly Page[]
  finders?: readonly Finder[]
  commands?: readonly Command[]
}
