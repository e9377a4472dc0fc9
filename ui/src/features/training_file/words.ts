/** A line of the file in words. */
import type { FileEntry } from '@/api/generated/calls'
import { classTitle } from '@/features/classes/words'
import { facts } from '@/shared/format'
import { t } from '@/text'

/** What sort of training; for a class of the plan its way. */
export function sortText({ kind, way }: Pick<FileEntry, 'kind' | 'way'>): string {
  return way === null ? t(`training_file.kind.${kind}`) : t(`value.program.way.${way}`)
}

/** 年轻干部班（第2期）. */
export function nameText({ title, run }: Pick<FileEntry, 'title' | 'run'>): string {
  return classTitle({ name: title, run })
}

/** How it ended, with what proves it. */
export function outcomeText({ kind, outcome, proof }: Pick<FileEntry, 'kind' | 'outcome' | 'proof'>): string {
  if (kind !== 'class') return proof
  return facts(t(outcome === null ? 'training_file.undecided' : `completion.decision.${outcome}`), proof)
}

/** Where the person served then. */
export function postingText({ unit, post, rank }: Pick<FileEntry, 'unit' | 'post' | 'rank'>): string {
  return facts(unit, post, rank)
}
