/** The tree of units as `TreeView` takes it. */
import type { UnitNode } from '@/api/generated/calls'
import type { TreeNode } from '@/shared/tree/tree'
import { ancestors } from '@/shared/tree/tree'

export interface UnitLine extends TreeNode {
  unit: UnitNode
}

/** A unit whose parent is gone stands at the top, as in the host's order. */
export function unitLines(units: readonly UnitNode[]): UnitLine[] {
  const known = new Set(units.map((unit) => unit.id))
  return units.map((unit) => ({
    id: unit.id,
    parent: unit.parent !== null && known.has(unit.parent) ? unit.parent : null,
    text: unit.name,
    unit,
  }))
}

/** The lines found and those above them, so that each stands where it belongs. */
export function foundLines(lines: readonly UnitLine[], found: ReadonlySet<string>): UnitLine[] {
  const shown = new Set([...found].flatMap((id) => [id, ...ancestors(lines, id)]))
  return lines.filter((line) => shown.has(line.id))
}
