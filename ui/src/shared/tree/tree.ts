/** A tree given as a flat list, each node after its parent, siblings in their manual order. Pure. */

export interface TreeNode {
  id: string
  parent: string | null
  text: string
}

/** Where a node goes: under a parent, after a number of siblings (not counting itself). */
export interface TreeMove {
  id: string
  parent: string | null
  index: number
}

export interface TreeLine<Node extends TreeNode> {
  node: Node
  /** 0 at the top. */
  depth: number
  hasChildren: boolean
}

/** The lines that show: those whose ancestors are all open. */
export function openLines<Node extends TreeNode>(
  nodes: readonly Node[],
  open: ReadonlySet<string>,
): TreeLine<Node>[] {
  const parents = new Set(nodes.map((node) => node.parent))
  const depths = new Map<string, number>()
  const lines: TreeLine<Node>[] = []
  for (const node of nodes) {
    const above = node.parent === null ? -1 : depths.get(node.parent)
    if (above === undefined || (node.parent !== null && !open.has(node.parent))) continue
    depths.set(node.id, above + 1)
    lines.push({ node, depth: above + 1, hasChildren: parents.has(node.id) })
  }
  return lines
}

/** The nodes above a node, from its parent to the top. */
export function ancestors(nodes: readonly TreeNode[], id: string): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const above: string[] = []
  for (
    let at = byId.get(id)?.parent ?? null;
    at !== null && !above.includes(at);
    at = byId.get(at)?.parent ?? null
  )
    above.push(at)
  return above
}

/** What Alt and an arrow do to a node: up, down among its siblings, out to its parent's level, into the one above. */
export function reordered(nodes: readonly TreeNode[], id: string, key: string): TreeMove | null {
  const node = nodes.find((each) => each.id === id)
  if (node === undefined) return null
  const childrenOf = (parent: string | null): TreeNode[] => nodes.filter((each) => each.parent === parent)
  const siblings = childrenOf(node.parent)
  const at = siblings.indexOf(node)
  const move = (parent: string | null, index: number): TreeMove => ({ id, parent, index })
  const above = siblings[at - 1]
  if (key === 'Alt+ArrowUp') return at > 0 ? move(node.parent, at - 1) : null
  if (key === 'Alt+ArrowDown') return at < siblings.length - 1 ? move(node.parent, at + 1) : null
  if (key === 'Alt+ArrowRight')
    return above === undefined ? null : move(above.id, childrenOf(above.id).length)
  if (key !== 'Alt+ArrowLeft' || node.parent === null) return null
  const parent = nodes.find((each) => each.id === node.parent)
  const aunts = childrenOf(parent?.parent ?? null)
  return move(parent?.parent ?? null, aunts.findIndex((each) => each.id === node.parent) + 1)
}
