/** The tree of units, narrowed to what was typed. */
import type { UnitNode } from '@/api/generated/calls'
import { useQuery } from '@/api/query'
import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { foundLines, unitLines, type UnitLine } from './nodes'

/** More than any county has. */
const ALL = 5000

export interface FilteredUnits {
  units: ComputedRef<readonly UnitNode[] | null>
  text: Ref<string>
  lines: ComputedRef<UnitLine[]>
  /** The open nodes: whatever people opened, and everything above what was found. */
  expanded: Ref<string[] | null>
}

export function useFilteredUnits(): FilteredUnits {
  const text = ref('')
  const tree = useQuery('units.tree', null, { kinds: ['unit', 'person'] })
  const typed = computed(() => text.value.trim())
  const found = useQuery('units.find', () => ({ text: typed.value, limit: ALL }), {
    kinds: ['unit'],
    enabled: () => typed.value !== '',
  })
  const all = computed(() => unitLines(tree.data.value ?? []))
  const lines = computed(() => {
    if (typed.value === '' || found.data.value === null) return all.value
    return foundLines(all.value, new Set(found.data.value.map((unit) => unit.id)))
  })
  const expanded = ref<string[] | null>([])
  watch([lines, typed], () => {
    if (typed.value !== '') expanded.value = lines.value.map((line) => line.id)
  })
  return { units: computed(() => tree.data.value), text, lines, expanded }
}
