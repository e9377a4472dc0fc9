/** A block being moved, resized or made: where it would lie and what it would clash with, until it is let go. */
import { shallowRef, type ShallowRef } from 'vue'
import type { Place } from './week-geometry'

/** What a place would clash with, in words. `id` is null for a block that does not exist yet. */
export type Clashes = (id: string | null, place: Place) => readonly string[] | Promise<readonly string[]>

export interface Draft {
  id: string | null
  place: Place
  clashes: readonly string[]
}

export interface Drafting {
  draft: Readonly<ShallowRef<Draft | null>>
  /** Shows where the block would lie; asks what it would clash with. */
  propose: (id: string | null, place: Place) => void
  /** Lets go: answers the draft, and there is none any more. */
  take: () => Draft | null
}

export function useDraft(clashes: () => Clashes | undefined): Drafting {
  const draft = shallowRef<Draft | null>(null)
  const propose = (id: string | null, place: Place): void => {
    const before = draft.value
    if (before?.id === id && before.place.start === place.start && before.place.end === place.end)
      if (before.place.column === place.column) return
    const proposed: Draft = { id, place, clashes: before?.clashes ?? [] }
    draft.value = proposed
    void judge(proposed)
  }
  /** The answer may come later; one for a place that was left meanwhile is dropped. */
  const judge = async (proposed: Draft): Promise<void> => {
    const found = (await clashes()?.(proposed.id, proposed.place)) ?? []
    if (draft.value === proposed) draft.value = { ...proposed, clashes: found }
  }
  const take = (): Draft | null => {
    const taken = draft.value
    draft.value = null
    return taken
  }
  return { draft, propose, take }
}
