/** The columns of the roster and of the people who could be called up; keys that sort are the orders of the calls. */
import type { Candidate, RosterRow } from '@/api/generated/calls'
import { classTitle } from '@/features/classes/words'
import { bandText, sexText } from '@/features/people/choices'
import type { Column } from '@/shared/data-table/columns'
import { quartersText } from '@/shared/format'
import { t } from '@/text'
import { warningText } from './words'

export function rosterColumns(): Column<RosterRow>[] {
  return [...whoColumns(), ...howColumns()]
}

function whoColumns(): Column<RosterRow>[] {
  return [
    {
      key: 'position',
      title: t('enrollment.position'),
      width: 52,
      align: 'end',
      sortable: true,
      text: (row) => (row.on_roster ? String(row.position) : ''),
    },
    { key: 'name', title: t('enrollment.name'), width: 92, sortable: true, text: (row) => row.name },
    {
      key: 'sex',
      title: t('enrollment.sex'),
      width: 48,
      align: 'center',
      text: (row) => sexText(row.sex),
    },
    { key: 'unit', title: t('enrollment.unit'), width: 170, sortable: true, text: (row) => row.unit_name },
    { key: 'post', title: t('enrollment.post'), width: 140, text: (row) => row.post },
    { key: 'rank', title: t('enrollment.rank'), width: 110, hidden: true, text: (row) => row.rank },
    {
      key: 'band',
      title: t('enrollment.band'),
      width: 104,
      sortable: true,
      text: (row) => bandText(row.band),
    },
  ]
}

function howColumns(): Column<RosterRow>[] {
  return [
    { key: 'phone', title: t('enrollment.phone'), width: 110, hidden: true, text: (row) => row.phone },
    {
      key: 'group',
      title: t('enrollment.group'),
      width: 72,
      sortable: true,
      text: (row) => (row.study_group === 0 ? '' : t('enrollment.groupNumber', { group: row.study_group })),
    },
    {
      key: 'state',
      title: t('enrollment.state'),
      width: 84,
      sortable: true,
      text: (row) => t(`value.enrollment.state.${row.state}`),
    },
    { key: 'remarks', title: t('enrollment.remarks'), width: 240, grow: true, text: remarksText },
  ]
}

/** Who replaces whom, why, and what speaks against it. */
export function remarksText(row: RosterRow): string {
  const replaced =
    row.replaced_by === null ? [] : [t('enrollment.replacedBy', { name: row.replaced_by.name })]
  const replaces = row.replaces_name === '' ? [] : [t('enrollment.replaces', { name: row.replaces_name })]
  const reason = row.reason === '' ? [] : [row.reason]
  return [...replaced, ...replaces, ...reason, ...row.warnings.map(warningText)].join(' · ')
}

export function candidateColumns(): Column<Candidate>[] {
  return [
    { key: 'name', title: t('enrollment.name'), width: 84, sortable: true, text: (row) => row.name },
    { key: 'unit', title: t('enrollment.unit'), width: 140, grow: true, text: (row) => row.unit_name },
    { key: 'post', title: t('enrollment.post'), width: 110, text: (row) => row.post },
    {
      key: 'band',
      title: t('enrollment.band'),
      width: 104,
      sortable: true,
      text: (row) => bandText(row.band),
    },
    {
      key: 'quarters',
      title: t('enrollment.hours'),
      width: 72,
      align: 'end',
      sortable: true,
      text: (row) => quartersText(row.quarters),
    },
    {
      key: 'calls',
      title: t('enrollment.calls'),
      width: 72,
      align: 'end',
      sortable: true,
      text: (row) => t('enrollment.callsTimes', { count: row.calls }),
    },
    { key: 'elsewhere', title: t('enrollment.elsewhere'), width: 150, text: elsewhereText },
  ]
}

export function elsewhereText(row: Candidate): string {
  if (row.enrolled) return t('enrollment.onRoster')
  return row.overlap === null ? '' : classTitle(row.overlap)
}
