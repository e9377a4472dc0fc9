/** The columns of the roster and of the people who could be called up; those that sort have the names of the calls' orders. */
import type { Candidate, RosterRow } from '@/api/generated/calls'
import { classTitle } from '@/features/classes/words'
import { bandText, sexText } from '@/features/people/choices'
import { column } from '@/features/resources/columns'
import type { Column } from '@/shared/data-table/columns'
import { quartersText } from '@/shared/format'
import { t } from '@/text'
import { warningText } from './words'

const sortable = { sortable: true } as const
const hidden = { hidden: true } as const

export function rosterColumns(): Column<RosterRow>[] {
  const place = (row: RosterRow): string => (row.on_roster ? String(row.position) : '')
  return [
    column('position', t('field.enrollment.position'), 52, place, { ...sortable, align: 'end' }),
    column('name', t('field.person.name'), 92, (row) => row.name, sortable),
    column('sex', t('field.person.sex'), 62, (row) => sexText(row.sex), { align: 'center' }),
    column('unit', t('field.person.unit'), 170, (row) => row.unit_name, sortable),
    column('post', t('field.person.post'), 140, (row) => row.post),
    column('rank', t('field.person.rank'), 110, (row) => row.rank, hidden),
    column('band', t('field.person.band'), 118, (row) => bandText(row.band), sortable),
    column('phone', t('field.person.phone'), 110, (row) => row.phone, hidden),
    column('group', t('field.enrollment.study_group'), 72, groupText, sortable),
    column('state', t('field.enrollment.state'), 102, stateText, sortable),
    column('remarks', t('enrollment.remarks'), 240, remarksText, { grow: true }),
  ]
}

function groupText({ study_group: group }: RosterRow): string {
  return group === 0 ? '' : t('enrollment.groupNumber', { group })
}

function stateText({ state }: RosterRow): string {
  return t(`value.enrollment.state.${state}`)
}

/** Who replaces whom, why, and what speaks against it. */
export function remarksText(row: RosterRow): string {
  const { replaced_by: replacer, replaces_name: replaced } = row
  const pieces = [
    replacer === null ? '' : t('enrollment.replacedBy', { name: replacer.name }),
    replaced === '' ? '' : t('enrollment.replaces', { name: replaced }),
    row.reason,
    ...row.warnings.map(warningText),
  ]
  return pieces.filter((piece) => piece !== '').join(' · ')
}

export function candidateColumns(): Column<Candidate>[] {
  const calls = ({ calls: count }: Candidate): string => t('enrollment.callsTimes', { count })
  const figures = { ...sortable, align: 'end' } as const
  return [
    column('name', t('field.person.name'), 84, (row) => row.name, sortable),
    column('unit', t('field.person.unit'), 140, (row) => row.unit_name, { grow: true }),
    column('post', t('field.person.post'), 110, (row) => row.post),
    column('band', t('field.person.band'), 118, (row) => bandText(row.band), sortable),
    column('quarters', t('enrollment.hours'), 72, (row) => quartersText(row.quarters), figures),
    column('calls', t('enrollment.calls'), 72, calls, figures),
    column('elsewhere', t('enrollment.elsewhere'), 150, elsewhereText),
  ]
}

export function elsewhereText(row: Candidate): string {
  if (row.enrolled) return t('enrollment.onRoster')
  return row.overlap === null ? '' : classTitle(row.overlap)
}
