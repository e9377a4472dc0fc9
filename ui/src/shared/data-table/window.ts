/** Which rows are on screen, and where a key moves to. Pure. */

/** The height of a row in pixels; `--row` in tokens.css says the same. */
export const ROW = 30
/** Rows drawn above and below what is visible, so that a slow frame shows no gap. */
const SPARE = 6

export interface Span {
  from: number
  /** Exclusive. */
  to: number
}

/** The rows to draw for a scroll position. */
export function visible(scrollTop: number, height: number, total: number): Span {
  const from = Math.max(0, Math.floor(scrollTop / ROW) - SPARE)
  const to = Math.min(total, Math.ceil((scrollTop + height) / ROW) + SPARE)
  return { from: Math.min(from, to), to }
}

/** The scroll position that shows a row, moving as little as possible. */
export function scrollFor(index: number, scrollTop: number, height: number): number {
  const top = index * ROW
  if (top < scrollTop) return top
  return top + ROW > scrollTop + height ? top + ROW - height : scrollTop
}

/** The row a key moves to; null if the key does not move. `-1` is the header. */
export function moved(key: string, index: number, total: number, page: number): number | null {
  const last = total - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, index + 1)
    case 'ArrowUp':
      return Math.max(-1, index - 1)
    case 'PageDown':
      return Math.min(last, index + page)
    case 'PageUp':
      return Math.max(0, index - page)
    case 'Home':
    case 'Ctrl+Home':
      return 0
    case 'End':
    case 'Ctrl+End':
      return last
    default:
      return null
  }
}
