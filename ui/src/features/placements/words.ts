/** Placements in words. */
import type {
  PlaceKind,
  PlacementKind,
  PlacementResult,
  PlacementRow,
  PlacementStage,
} from '@/api/generated/calls'
import { spanText } from '@/shared/format'
import { t } from '@/text'

type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'info'
interface Choice<Value extends string> {
  value: Value
  text: string
}

const KINDS: readonly PlacementKind[] = ['practice', 'secondment', 'shadowing', 'stationed']
const PLACES: readonly PlaceKind[] = ['region', 'project', 'industry', 'unit']
/** In the order a placement goes through them. */
const STAGES: readonly PlacementStage[] = ['ahead', 'running', 'to_assess', 'assessed', 'called_off']
const RESULTS: readonly PlacementResult[] = ['excellent', 'passed', 'failed']

export const STAGE_TONES: Readonly<Record<PlacementStage, Tone>> = {
  ahead: 'info',
  running: 'good',
  to_assess: 'warn',
  assessed: 'plain',
  called_off: 'bad',
}

export const kindChoices = (): Choice<PlacementKind>[] =>
  KINDS.map((value) => ({ value, text: t(`value.placement.kind.${value}`) }))
export const placeChoices = (): Choice<PlaceKind>[] =>
  PLACES.map((value) => ({ value, text: t(`value.placement.place_kind.${value}`) }))
export const stageChoices = (): Choice<PlacementStage>[] =>
  STAGES.map((value) => ({ value, text: t(`placements.stage.${value}`) }))
export const resultChoices = (): Choice<PlacementResult>[] =>
  RESULTS.map((value) => ({ value, text: t(`value.placement.result.${value}`) }))

/** From its first day to its last. */
export const periodText = ({ starts, ends }: Pick<PlacementRow, 'starts' | 'ends'>): string =>
  spanText(starts, ends)

/** 3 of 6 reports are in. */
export const reportsText = ({ reports, owed }: Pick<PlacementRow, 'reports' | 'owed'>): string =>
  `${reports}/${owed}`

/** 2026年3月. */
export function monthText(date: string): string {
  const [year, month] = date.split('-').map(Number)
  return t('placements.month', { year: year ?? 0, month: month ?? 0 })
}

/** How it was assessed; a dash before it is. */
export function resultText({ result }: Pick<PlacementRow, 'result'>): string {
  return result === 'open' ? '–' : t(`value.placement.result.${result}`)
}

/** Whether what it says may still be changed. */
export const isOpen = (stage: PlacementStage): boolean => stage !== 'assessed' && stage !== 'called_off'

/** Whether it can be assessed. */
export const canAssess = (stage: PlacementStage): boolean => stage === 'to_assess'
