/** The columns of the list of classes; those that sort have the names of the call's orders. */
import type { ClassRow } from '@/api/generated/calls'
import { column, figure } from '@/features/resources/columns'
import type { Column } from '@/shared/data-table/columns'
import { numberText, quartersText } from '@/shared/format'
import { t } from '@/text'
import { classDates, classTitle } from './words'

const sortable = { sortable: true } as const

export function classColumns(): Column<ClassRow>[] {
  return [
    column('name', t('field.class.name'), 260, classTitle, { ...sortable, grow: true }),
    column('phase', t('classes.phase'), 92, ({ phase }) => t(`classes.phase.${phase}`), sortable),
    column('starts', t('classes.dates'), 244, classDates, sortable),
    column('enrolled', t('classes.enrolled'), 92, enrolledText, { ...sortable, align: 'end' }),
    figure('sessions', t('classes.sessions'), 72, (row) => row.sessions),
    column('quarters', t('classes.quarters'), 64, hours, { ...sortable, align: 'end' }),
    column('venue', t('field.class.venue'), 136, (row) => row.venue_name),
    column('head_teacher', t('field.class.head_teacher'), 84, (row) => row.head_teacher, sortable),
    column('audience', t('field.class.audience'), 168, (row) => row.audience),
    column('program', t('field.class.program'), 180, (row) => row.program_name, { hidden: true }),
    column('organiser', t('field.class.organiser'), 150, (row) => row.organiser, { hidden: true }),
  ]
}

function enrolledText({ enrolled, capacity }: ClassRow): string {
  return capacity === 0 ? numberText(enrolled) : t('classes.enrolledOf', { enrolled, capacity })
}

function hours({ session_quarters }: ClassRow): string {
  return quartersText(session_quarters)
}
