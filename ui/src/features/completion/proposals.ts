/** What the rules propose, why, and what was decided. */
import type { CompletionReason, Decision, Proposal } from '@/api/generated/calls'
import { fractionText, quartersText } from '@/shared/format'
import { t, type PlainKey } from '@/text'
import { gradeText } from './grades'

type Tone = 'good' | 'warn' | 'bad' | 'info'
interface Shown {
  textKey: PlainKey
  tone: Tone
}

export const PROPOSALS: Readonly<Record<Proposal, Shown>> = {
  eligible: { textKey: 'completion.proposal.eligible', tone: 'good' },
  unmarked: { textKey: 'completion.proposal.unmarked', tone: 'info' },
  ungraded: { textKey: 'completion.proposal.ungraded', tone: 'info' },
  evaluation_missing: { textKey: 'completion.proposal.evaluation_missing', tone: 'info' },
  needs_decision: { textKey: 'completion.proposal.needs_decision', tone: 'warn' },
  not_passed: { textKey: 'completion.proposal.not_passed', tone: 'bad' },
  refusal_proposed: { textKey: 'completion.proposal.refusal_proposed', tone: 'bad' },
  withdraw_proposed: { textKey: 'completion.proposal.withdraw_proposed', tone: 'bad' },
}

export const DECISIONS: Readonly<Record<Decision, Shown>> = {
  completed: { textKey: 'completion.decision.completed', tone: 'good' },
  not_completed: { textKey: 'completion.decision.not_completed', tone: 'bad' },
  withdrawn: { textKey: 'completion.decision.withdrawn', tone: 'bad' },
}

/** A reason as a sentence with its figures. */
export function reasonText(reason: CompletionReason): string {
  switch (reason.kind) {
    case 'absent_too_long':
      return t('completion.because.absent_too_long', {
        hours: quartersText(reason.hours),
        limit: fractionText(reason.limit),
      })
    case 'absent_too_often':
      return t('completion.because.absent_too_often', { times: reason.times, limit: reason.limit })
    case 'not_passed':
      return t('completion.because.not_passed', {
        grade: gradeText(reason.grade),
        pass: gradeText(reason.pass_mark),
      })
    case 'over_leave':
      return t('completion.because.over_leave', {
        used: quartersText(reason.used),
        limit: fractionText(reason.limit),
      })
    case 'unmarked':
      return t('completion.because.unmarked', { sessions: reason.sessions })
    case 'ungraded':
      return t('completion.because.ungraded')
    case 'evaluation_missing':
      return t('completion.because.evaluation_missing')
    case 'kept':
      return t('completion.because.kept', {
        used: quartersText(reason.used),
        limit: fractionText(reason.limit),
        by: reason.decided_by,
        reason: reason.reason,
      })
  }
}

/** Where the rule behind a reason stands; nothing where the program itself asks. */
export const articleOf = (reason: CompletionReason): string => ('article' in reason ? reason.article : '')
