/** What can be done with a leave, and by which key. */
import type { LeaveState } from '@/api/generated/calls'
import type { PlainKey } from '@/text'

export type Act = 'approve' | 'refuse' | 'back' | 'withdraw'

interface ActShown {
  act: Act
  key: string
  textKey: PlainKey
  titleKey: PlainKey
  states: readonly LeaveState[]
}

/** In the order of their buttons. */
export const ACTS: readonly ActShown[] = [
  {
    act: 'approve',
    key: 'A',
    textKey: 'leave.approve',
    titleKey: 'leave.keys.approve',
    states: ['requested'],
  },
  { act: 'refuse', key: 'R', textKey: 'leave.refuse', titleKey: 'leave.keys.refuse', states: ['requested'] },
  { act: 'back', key: 'B', textKey: 'leave.comeBack', titleKey: 'leave.keys.back', states: ['approved'] },
  {
    act: 'withdraw',
    key: 'W',
    textKey: 'leave.withdraw',
    titleKey: 'leave.keys.withdraw',
    states: ['requested', 'approved'],
  },
]

/** Whether it can be done with a leave in this state. */
export function can(act: Act, state: LeaveState | undefined): boolean {
  return state !== undefined && ACTS.some((shown) => shown.act === act && shown.states.includes(state))
}
