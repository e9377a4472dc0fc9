/** What this machine remembers about the looks: column widths, the theme. Nothing of the office's data. */

/** A remembered value; `otherwise` if there is none or it is not readable. */
export function recall<Value>(name: string, otherwise: Value): Value {
  try {
    const kept = localStorage.getItem(`xuecheng.${name}`)
    return kept === null ? otherwise : (JSON.parse(kept) as Value)
  } catch {
    return otherwise
  }
}

export function remember(name: string, value: unknown): void {
  localStorage.setItem(`xuecheng.${name}`, JSON.stringify(value))
}
