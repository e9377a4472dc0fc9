/** The columns of the list of classes; their keys are the orders the list can have. */
import type { ClassRow } from '@/api/generated/calls'
import type { Column } from '@/shared/data-table/columns'
import { numberText, quartersText } from '@/shared/format'
import { t } from '@/text'
import { classDates, classTitle } from './words'

export function classColumns(): Column<ClassRow>[] {
  return [...namedColumns(), ...placedColumns()]
}

function namedColumns(): Column<ClassRow>[] {
  return [
    { key: 'name', title: t('classes.name'), width: 260, grow: true, sortable: true, text: classTitle },
    {
      key: 'phase',
      title: t('classes.phase'),
      width: 92,
      sortable: true,
      text: (row) => t(`classes.phase.${row.phase}`),
    },
    { key: 'starts', title: t('classes.dates'), width: 212, sortable: true, text: classDates },
    {
      key: 'enrolled',
      title: t('classes.enrolled'),
      width: 92,
      align: 'end',
      sortable: true,
      text: enrolledText,
    },
    {
      key: 'sessions',
      title: t('classes.sessions'),
      width: 64,
      align: 'end',
      text: (row) => numberText(row.sessions),
    },
    {
      key: 'quarters',
      title: t('classes.quarters'),
      width: 64,
      align: 'end',
      sortable: true,
      text: (row) => quartersText(row.session_quarters),
    },
  ]
}

function placedColumns(): Column<ClassRow>[] {
  return [
    { key: 'venue', title: t('classes.venue'), width: 136, text: (row) => row.venue_name },
    {
      key: 'head_teacher',
      title: t('classes.headTeacher'),
      width: 84,
      sortable: true,
      text: (row) => row.head_teacher,
    },
    { key: 'audience', title: t('classes.audience'), width: 176, text: (row) => row.audience },
    {
      key: 'program',
      title: t('classes.program'),
      width: 180,
      hidden: true,
      text: (row) => row.program_name,
    },
    {
      key: 'organiser',
      title: t('classes.organiser'),
      width: 150,
      hidden: true,
      text: (row) => row.organiser,
    },
  ]
}

function enrolledText({ enrolled, capacity }: ClassRow): string {
  return capacity === 0 ? numberText(enrolled) : t('classes.enrolledOf', { enrolled, capacity })
}
