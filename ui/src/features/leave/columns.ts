/** The columns of the leave desk. */
import type { LeaveRow } from '@/api/generated/calls'
import { classTitle } from '@/features/classes/words'
import { column } from '@/features/resources/columns'
import type { Column } from '@/shared/data-table/columns'
import { t } from '@/text'
import { leaveHoursText, periodText } from './words'

const named = (row: LeaveRow): string => classTitle({ name: row.class_name, run: row.run })

/** A class's own list does not name the class. */
export function leaveColumns(ofClass: boolean): Column<LeaveRow>[] {
  const sortable = true
  return [
    column('name', t('leave.name'), 84, (row) => row.name, { sortable }),
    column('state', t('leave.state'), 148, (row) => t(`leave.state.${row.state}`)),
    column('kind', t('leave.kind'), 116, (row) => t(`leave.kind.${row.kind}`)),
    column('from', t('leave.period'), 170, periodText, { sortable }),
    column('hours', t('leave.hours'), 158, leaveHoursText, { sortable }),
    ...(ofClass ? [] : [column('class', t('leave.class'), 220, named, { sortable, grow: true })]),
    column('unit', t('leave.unit'), 130, (row) => row.unit),
    column('reason', t('leave.reason'), 180, (row) => row.reason, { grow: ofClass }),
  ]
}
