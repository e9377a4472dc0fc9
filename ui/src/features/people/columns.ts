/** The list of people: its columns. A column's key is also the order its header asks for. */
import type { PersonRow } from '@/api/generated/calls'
import { column } from '@/features/resources/columns'
import type { Column } from '@/shared/data-table/columns'
import { t } from '@/text'
import { bandText, sexText, stateText } from './choices'

export function peopleColumns(): Column<PersonRow>[] {
  return [...shownAtFirst(), ...onRequest()]
}

function shownAtFirst(): Column<PersonRow>[] {
  const sorted = { sortable: true }
  return [
    column('name', t('field.person.name'), 104, (row) => row.name, sorted),
    column('official', t('field.person.unit'), 168, (row) => row.unit_name, { ...sorted, grow: true }),
    column('post', t('field.person.post'), 150, (row) => row.post, { ...sorted, grow: true }),
    column('rank', t('field.person.rank'), 116, (row) => row.rank, sorted),
    column('band', t('field.person.band'), 112, (row) => bandText(row.band), sorted),
    column('sex', t('field.person.sex'), 66, (row) => sexText(row.sex), sorted),
    column('birth', t('field.person.birth'), 84, (row) => row.birth, sorted),
    column('state', t('field.person.state'), 76, (row) => stateText(row.state), sorted),
  ]
}

/** Chosen from the list of columns. */
function onRequest(): Column<PersonRow>[] {
  const hidden = { hidden: true }
  return [
    column('nationality', t('field.person.nationality'), 84, (row) => row.nationality, hidden),
    column('political', t('field.person.political'), 92, (row) => row.political, hidden),
    column('education', t('field.person.education'), 84, (row) => row.education, hidden),
    column('work_start', t('field.person.work_start'), 104, (row) => row.work_start, {
      ...hidden,
      sortable: true,
    }),
    column('phone', t('field.person.phone'), 116, (row) => row.phone, hidden),
    column('id_number', t('field.person.id_number'), 160, (row) => row.id_number, hidden),
    column('county_managed', t('field.person.county_managed'), 84, countyManaged, hidden),
    column('note', t('field.person.note'), 160, (row) => row.note, hidden),
  ]
}

function countyManaged(row: PersonRow): string {
  return row.county_managed ? t('common.yes') : ''
}
