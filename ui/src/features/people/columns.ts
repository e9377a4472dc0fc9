/** The list of people: its columns. A column's key is also the order its header asks for. */
import type { PersonRow } from '@/api/generated/calls'
import type { Column } from '@/shared/data-table/columns'
import { t } from '@/text'
import { bandText, sexText, stateText } from './choices'

export function peopleColumns(): Column<PersonRow>[] {
  return [...shownAtFirst(), ...onRequest()]
}

function shownAtFirst(): Column<PersonRow>[] {
  return [
    { key: 'name', title: t('field.person.name'), width: 92, text: (row) => row.name, sortable: true },
    {
      key: 'official',
      title: t('field.person.unit'),
      width: 168,
      text: (row) => row.unit_name,
      sortable: true,
      grow: true,
    },
    {
      key: 'post',
      title: t('field.person.post'),
      width: 150,
      text: (row) => row.post,
      sortable: true,
      grow: true,
    },
    { key: 'rank', title: t('field.person.rank'), width: 116, text: (row) => row.rank, sortable: true },
    {
      key: 'band',
      title: t('field.person.band'),
      width: 112,
      text: (row) => bandText(row.band),
      sortable: true,
    },
    { key: 'sex', title: t('field.person.sex'), width: 60, text: (row) => sexText(row.sex), sortable: true },
    { key: 'birth', title: t('field.person.birth'), width: 84, text: (row) => row.birth, sortable: true },
    {
      key: 'state',
      title: t('field.person.state'),
      width: 76,
      text: (row) => stateText(row.state),
      sortable: true,
    },
  ]
}

function onRequest(): Column<PersonRow>[] {
  const plain = (key: keyof PersonRow & `${string}`, width: number): Column<PersonRow> => ({
    key,
    title: t(`field.person.${key}` as 'field.person.phone'),
    width,
    text: (row) => String(row[key]),
    hidden: true,
  })
  return [
    plain('nationality', 84),
    plain('political', 92),
    plain('education', 84),
    { ...plain('work_start', 104), sortable: true },
    plain('phone', 116),
    plain('id_number', 160),
    {
      ...plain('county_managed', 84),
      text: (row) => (row.county_managed ? t('common.yes') : ''),
    },
    plain('note', 160),
  ]
}
