/** What the rules propose and what was decided, as pills. */
import type { Decision, Proposal } from '@/api/generated/calls'
import type { PlainKey } from '@/text'

type Tone = 'good' | 'warn' | 'bad' | 'info'
interface Shown {
  textKey: PlainKey
  tone: Tone
}

export const PROPOSALS: Readonly<Record<Proposal, Shown>> = {
  eligible: { textKey: 'completion.proposal.eligible', tone: 'good' },
  unmarked: { textKey: 'completion.proposal.unmarked', tone: 'info' },
  needs_decision: { textKey: 'completion.proposal.needs_decision', tone: 'warn' },
  refusal_proposed: { textKey: 'completion.proposal.refusal_proposed', tone: 'bad' },
  withdraw_proposed: { textKey: 'completion.proposal.withdraw_proposed', tone: 'bad' },
}

export const DECISIONS: Readonly<Record<Decision, Shown>> = {
  completed: { textKey: 'completion.decision.completed', tone: 'good' },
  not_completed: { textKey: 'completion.decision.not_completed', tone: 'bad' },
  withdrawn: { textKey: 'completion.decision.withdrawn', tone: 'bad' },
}
