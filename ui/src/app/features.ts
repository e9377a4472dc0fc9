/** Every feature there is: each folder in `features/` that brings something to the window has a `feature.ts`. */
import { RAIL, type Command, type Feature, type Finder, type Page, type RailItem } from '@/shared/feature'
import { match } from '@/shared/router'

const modules = import.meta.glob<Feature>('../features/*/feature.ts', { eager: true, import: 'default' })
const features: Feature[] = Object.values(modules)

export const finders: Finder[] = features.flatMap((feature) => [...(feature.finders ?? [])])
export const commands: Command[] = features.flatMap((feature) => [...(feature.commands ?? [])])
const pages: Page[] = features.flatMap((feature) => [...(feature.pages ?? [])])

/** Adds what is not a feature of the product: the gallery, while developing. */
export function addPage(page: Page): void {
  pages.push(page)
}

/** The pages of a rail item that need no parameter, in order: its tabs. */
export function tabsOf(group: RailItem): Page[] {
  return pages
    .filter((page) => page.group === group && !page.path.includes(':'))
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0))
}

/** The rail items that have a page. */
export function railItems(): { item: RailItem; path: string }[] {
  return RAIL.flatMap((item) =>
    tabsOf(item)
      .slice(0, 1)
      .map(({ path }) => ({ item, path })),
  )
}

/** The page at a path, with the path's parameters. A fixed path goes before one with parameters. */
export function pageAt(path: string): { page: Page; params: Record<string, string> } | null {
  const found = pages.flatMap((page) => {
    const params = match(page.path, path)
    return params === null ? [] : [{ page, params }]
  })
  return (
    found.sort((one, other) => Object.keys(one.params).length - Object.keys(other.params).length)[0] ?? null
  )
}
