/** The columns of the list of placements. */
import type { PlacementRow } from '@/api/generated/calls'
import { column } from '@/features/resources/columns'
import type { Column } from '@/shared/data-table/columns'
import { t } from '@/text'
import { periodText, reportsText, resultText } from './words'

export function placementColumns(): Column<PlacementRow>[] {
  const sortable = true
  return [
    column('name', t('placements.name'), 84, (row) => row.name, { sortable }),
    column('stage', t('placements.stage'), 100, (row) => t(`placements.stage.${row.stage}`)),
    column('place', t('field.placement.place'), 190, (row) => row.place, { sortable, grow: true }),
    column('starts', t('placements.period'), 180, periodText, { sortable }),
    column('overdue', t('placements.reports'), 110, reportsText, { sortable, align: 'end' }),
    column('kind', t('field.placement.kind'), 124, (row) => t(`value.placement.kind.${row.kind}`)),
    column('host', t('field.placement.host'), 150, (row) => row.host),
    column('result', t('field.placement.result'), 84, resultText),
    column('unit', t('placements.unit'), 130, (row) => row.unit),
    column('mentor', t('field.placement.mentor'), 90, (row) => row.mentor),
  ]
}
