/** The columns of the list of studies. */
import type { StudyRow } from '@/api/generated/calls'
import { column } from '@/features/resources/columns'
import type { Column } from '@/shared/data-table/columns'
import { t } from '@/text'
import { claimedText, creditedText, periodText } from './words'

export function studyColumns(): Column<StudyRow>[] {
  const sortable = true
  return [
    column('name', t('study.name'), 84, (row) => row.name, { sortable }),
    column('state', t('study.state'), 96, (row) => t(`study.state.${row.state}`)),
    column('kind', t('study.kind'), 84, (row) => t(`study.kind.${row.kind}`)),
    column('title', t('study.what'), 220, (row) => row.title, { grow: true }),
    column('organiser', t('study.organiser'), 150, (row) => row.organiser),
    column('ends', t('study.period'), 190, periodText, { sortable }),
    column('hours', t('study.claimed'), 84, claimedText, { sortable, align: 'end' }),
    column('credited', t('study.credited'), 84, creditedText, { align: 'end' }),
    column('unit', t('study.unit'), 120, (row) => row.unit),
  ]
}
