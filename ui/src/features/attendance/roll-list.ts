/** The roll of a session as a list, for a spreadsheet. Who has no mark yet has no status either. */
import type { RollRow } from '@/api/generated/calls'
import { column } from '@/features/resources/columns'
import type { Column } from '@/shared/data-table/columns'
import { listOf, type ListOnScreen } from '@/shared/list-export'
import { t } from '@/text'
import { statusOf } from './statuses'

export function rollList(rows: readonly RollRow[]): ListOnScreen {
  const columns: Column<RollRow>[] = [
    column('name', t('field.person.name'), 84, (row) => row.name),
    column('unit', t('field.person.unit'), 180, (row) => row.unit),
    column('post', t('field.person.post'), 150, (row) => row.post),
    column('status', t('credits.mark'), 84, ({ status }) =>
      status === null ? '' : t(statusOf(status).textKey),
    ),
    column('minutes', t('attendance.minutesUnit'), 64, minutesText, { align: 'end' }),
  ]
  return listOf(t('attendance.roster'), columns, rows)
}

function minutesText({ minutes }: RollRow): string {
  return minutes === 0 ? '' : String(minutes)
}
