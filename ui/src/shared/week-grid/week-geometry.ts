/** Where blocks lie on a grid of columns and minutes, and where keys and drags take them. Pure. Times are minutes. */

/** A column: a day of a week, or a venue, trainer or class on one day. */
export interface GridColumn {
  /** The ISO date, or the resource's id. */
  key: string
  title: string
  detail?: string
  /** A holiday or a make-up workday, in a word. */
  badge?: { text: string; tone: 'plain' | 'bad' | 'warn' | 'info' }
  today?: boolean
  /** When nothing can be held here: closed venues, statutory days. */
  closed?: readonly Span[]
}

export interface Span {
  start: number
  /** Exclusive. */
  end: number
}

export interface Place extends Span {
  column: string
}

export interface Block extends Place {
  id: string
  title: string
  detail?: string
  /** One of the five chart colours, so that blocks of one class look alike. */
  colour?: 1 | 2 | 3 | 4 | 5
  /** Cannot be moved: pinned, held already, another's. */
  fixed?: boolean
  /** What it clashes with, in words. */
  clashes?: readonly string[]
}

/** The part of the day that is shown, and the steps drags snap to. */
export interface Frame extends Span {
  step: number
}

export interface Lane {
  lane: number
  /** Lanes side by side where this block lies. */
  of: number
}

export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

/** Puts blocks of one column that overlap side by side, in as few lanes as it takes. */
export function lanes(blocks: readonly (Span & { id: string })[]): Map<string, Lane> {
  const placed = new Map<string, Lane>()
  const inOrder = [...blocks].sort((one, other) => one.start - other.start || other.end - one.end)
  let cluster: Lane[] = []
  let ends: number[] = []
  for (const block of inOrder) {
    if (ends.every((end) => end <= block.start)) [cluster, ends] = [[], []]
    const free = ends.findIndex((end) => end <= block.start)
    const lane = free < 0 ? ends.length : free
    ends[lane] = block.end
    const place = { lane, of: 0 }
    placed.set(block.id, place)
    cluster.push(place)
    for (const member of cluster) member.of = ends.length
  }
  return placed
}

/** Lanes that have room in a column of the usual width, and how many times as wide a crowded one gets at most. */
const USUAL_LANES = 3
const WIDEST = 3

/** How wide columns are beside one another: one in which much is held at once takes room from the others. */
export function widths(mostLanes: readonly number[]): number[] {
  return mostLanes.map((most) => Math.min(Math.max(most / USUAL_LANES, 1), WIDEST))
}

/** The place of the column that lies so far across, from 0 at the left edge to 1 at the right. */
export function columnAt(across: number, columnWidths: readonly number[]): number {
  const all = columnWidths.reduce((sum, width) => sum + width, 0)
  let right = 0
  const at = columnWidths.findIndex((width) => across * all < (right += width))
  return at < 0 ? columnWidths.length - 1 : at
}

export function snap(minute: number, step: number): number {
  return Math.round(minute / step) * step
}

/** A place moved by minutes and into a column, kept inside the frame. */
export function shifted<Moved extends Place>(place: Moved, by: number, column: string, frame: Frame): Moved {
  const length = place.end - place.start
  const start = Math.min(Math.max(place.start + by, frame.start), Math.max(frame.end - length, frame.start))
  return { ...place, column, start, end: start + length }
}

/** A place with one edge moved, never shorter than a step. */
export function resized<Moved extends Place>(
  place: Moved,
  edge: 'start' | 'end',
  to: number,
  frame: Frame,
): Moved {
  if (edge === 'start')
    return { ...place, start: Math.max(frame.start, Math.min(to, place.end - frame.step)) }
  return { ...place, end: Math.min(frame.end, Math.max(to, place.start + frame.step)) }
}

/** The place between two points of a column, at least a step long. */
export function between(column: string, from: number, to: number, frame: Frame): Place {
  const start = Math.max(frame.start, Math.floor(Math.min(from, to) / frame.step) * frame.step)
  const end = Math.min(frame.end, Math.ceil(Math.max(from, to) / frame.step) * frame.step)
  return { column, start, end: Math.max(end, start + frame.step) }
}

/** The hours to draw a line at. */
export function hours(frame: Span): number[] {
  const first = Math.ceil(frame.start / 60)
  return Array.from({ length: Math.floor(frame.end / 60) - first + 1 }, (_, at) => (first + at) * 60)
}
