/** Clashes as a list, for a spreadsheet: both sides, and why one was let stand. */
import type { SessionClash } from '@/api/generated/calls'
import { column } from '@/features/resources/columns'
import { listOf, type ListOnScreen } from '@/shared/list-export'
import { t } from '@/text'
import { kindText, sideText, whenText } from './clash-text'

export function clashList(clashes: readonly SessionClash[]): ListOnScreen {
  const columns = [
    column<SessionClash>('kind', t('sessions.clashKind'), 220, kindText),
    column<SessionClash>('when', t('sessions.clashWhen'), 150, ({ session }) => whenText(session)),
    column<SessionClash>('session', t('sessions.clashSession'), 280, ({ session }) => sideText(session)),
    column<SessionClash>('other_when', t('sessions.clashOtherWhen'), 150, ({ other }) =>
      other === null ? '' : whenText(other),
    ),
    column<SessionClash>('other', t('sessions.clashOther'), 280, ({ other }) =>
      other === null ? '' : sideText(other),
    ),
    column<SessionClash>('reason', t('sessions.overrideReason'), 200, ({ overridden }) => overridden ?? ''),
  ]
  return listOf(t('sessions.clashesTitle'), columns, clashes)
}
