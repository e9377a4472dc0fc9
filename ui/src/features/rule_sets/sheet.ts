/** Rule sheets as the editor handles them: copies to work on, and what differs from the version before. */
import type { Figure, RuleSheet, TargetSheet, VideoSheet } from '@/api/generated/calls'

export type Certainty = Figure['certainty']
export const CERTAINTIES: readonly Certainty[] = [
  'verified',
  'secondary',
  'one_source',
  'inferred',
  'unverified',
  'office',
]

/** Whether a rule deserves a second look before anyone relies on it. */
export const doubtful = (certainty: Certainty): boolean =>
  certainty === 'one_source' || certainty === 'unverified'

/** A copy that can be typed into. */
export const copyOf = (sheet: RuleSheet): RuleSheet => JSON.parse(JSON.stringify(sheet)) as RuleSheet

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The figure of the version before, if this one says something else. */
export function figureBefore(figure: Figure, before: RuleSheet | null): Figure | null {
  const found = before?.figures.find((other) => other.rule === figure.rule)
  return found === undefined || same(found, figure) ? null : found
}

/** The target of the version before, if this one asks something else. */
export function targetBefore(target: TargetSheet, before: RuleSheet | null): TargetSheet | null {
  const found = before?.targets.find((other) => other.name === target.name)
  return found === undefined || same(found, target) ? null : found
}

/** Whether the brackets differ from those of the version before. */
export const videoChanged = (video: VideoSheet, before: RuleSheet | null): boolean =>
  before !== null && !same(before.video, video)

/** How many rules differ from the version before. */
export function changes(sheet: RuleSheet, before: RuleSheet | null): number {
  const figures = sheet.figures.filter((figure) => figureBefore(figure, before) !== null).length
  const targets = sheet.targets.filter((target) => targetBefore(target, before) !== null).length
  return figures + targets + Number(videoChanged(sheet.video, before))
}
