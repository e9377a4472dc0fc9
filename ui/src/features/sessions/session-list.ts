/** The sessions of a week as a list, for a spreadsheet. */
import type { SessionClash, SessionRow } from '@/api/generated/calls'
import { classTitle } from '@/features/classes/words'
import { column, figure } from '@/features/resources/columns'
import type { Column } from '@/shared/data-table/columns'
import { dateText, quartersText, timeRangeText } from '@/shared/format'
import { listOf, type ListOnScreen } from '@/shared/list-export'
import { t } from '@/text'
import { openClashesOf } from './week'
import { kindText } from './clash-text'

export function sessionList(sessions: readonly SessionRow[], clashes: readonly SessionClash[]): ListOnScreen {
  const wrong = (session: SessionRow): string =>
    openClashesOf(session, clashes).map(kindText).join(t('common.listComma'))
  const columns: Column<SessionRow>[] = [
    column('date', t('sessions.date'), 100, (session) => dateText(session.date)),
    column('time', t('sessions.time'), 100, (session) => timeRangeText(session.start, session.end)),
    column('title', t('sessions.sessionTitle'), 260, (session) => session.title),
    column('class', t('sessions.class'), 240, (session) =>
      classTitle({ name: session.class_name, run: session.run }),
    ),
    column('trainer', t('sessions.trainer'), 120, (session) => session.trainer_name),
    column('venue', t('sessions.venue'), 160, (session) => session.venue_name),
    column('hours', t('sessions.hours'), 64, (session) => quartersText(session.quarters), { align: 'end' }),
    figure('roster', t('sessions.roster'), 64, (session) => session.roster),
    figure('marked', t('sessions.marked'), 64, (session) => session.marked),
    column('clashes', t('sessions.clashesTitle'), 240, wrong),
  ]
  return listOf(t('sessions.title'), columns, sessions)
}
