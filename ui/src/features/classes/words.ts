/** A class in words: its name with its run, where it stands, its dates. */
import type { ClassPhase } from '@/api/generated/calls'
import { dateRangeText, dateText } from '@/shared/format'
import { t } from '@/text'

/** 科级干部进修班（第2期）; a class of its own has no run. */
export function classTitle({ name, run }: { name: string; run: number }): string {
  return run === 0 ? name : t('classes.nameWithRun', { name, run })
}

/** Every phase, in the order classes go through them. */
export const PHASES: readonly ClassPhase[] = [
  'planned',
  'confirmed',
  'running',
  'ended',
  'closed',
  'cancelled',
]

/** How a phase looks: what waits for somebody is told from what runs by itself. */
export const PHASE_TONES = {
  planned: 'plain',
  confirmed: 'info',
  running: 'good',
  ended: 'warn',
  closed: 'plain',
  cancelled: 'bad',
} as const satisfies Record<ClassPhase, string>

/** 2026年3月2日至3月6日; a class may have no dates yet, or only a first day. */
export function classDates({ starts, ends }: { starts: string | null; ends: string | null }): string {
  if (starts === null) return t('classes.undated')
  return ends === null ? dateText(starts) : dateRangeText(starts, ends)
}
