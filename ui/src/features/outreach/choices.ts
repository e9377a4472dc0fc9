/** Teams and villages as pickers find them, and the forms of a talk. */
import { call } from '@/api/client'
import type { TalkForm, UnitNode } from '@/api/generated/calls'
import { useQuery } from '@/api/query'
import { t } from '@/text'
import { computed, type ComputedRef } from 'vue'

export interface Choice {
  id: string
  text: string
  detail?: string
}

const FORMS: readonly TalkForm[] = ['courtyard', 'meeting', 'household', 'stage']
/** How many a picker offers. */
const MOST = 20
/** How many units are looked through for villages: townships and departments may come closer. */
const MANY = 120

export function forms(): { value: TalkForm; text: string }[] {
  return FORMS.map((value) => ({ value, text: t(`value.talk.form.${value}`) }))
}

export async function findTeams(text: string): Promise<Choice[]> {
  const { rows } = await call('outreach.teams', {
    text,
    sort: 'official',
    descending: false,
    offset: 0,
    limit: MOST,
  })
  return rows.map(({ id, name, township_name }) => ({ id, text: name, detail: township_name }))
}

export async function findVillages(text: string): Promise<Choice[]> {
  const units = await call('units.find', { text, limit: MANY })
  const villages = units.filter(({ kind }) => kind === 'village').slice(0, MOST)
  return villages.map(({ id, name, above }) => ({ id, text: name, detail: above }))
}

/** The townships a list is narrowed to, and a village if it is that one it is narrowed to. */
export function useTownships(chosen: () => string): ComputedRef<{ value: string; text: string }[]> {
  const { data } = useQuery('units.tree', null, { kinds: ['unit'] })
  const offered = (unit: UnitNode): boolean => unit.kind === 'township' || unit.id === chosen()
  return computed(() => (data.value ?? []).filter(offered).map(({ id, name }) => ({ value: id, text: name })))
}

/** Those in the register who are credited, as a picker holds them. */
export function speakersOf(row: { people: string[]; people_names: string[] }): Choice[] {
  return row.people.map((id, at) => ({ id, text: row.people_names[at] || t('outreach.personGone') }))
}

/** The villages a team covers, as a picker holds them. */
export function coversOf(row: { covers: string[]; covers_names: string[] }): Choice[] {
  return row.covers.map((id, at) => ({ id, text: row.covers_names[at] || t('outreach.villageGone') }))
}

/** A talk's named listeners. */
export function listenersOf(row: { listeners: string[]; listeners_names: string[] }): Choice[] {
  return row.listeners.map((id, at) => ({ id, text: row.listeners_names[at] || t('outreach.personGone') }))
}

/** 张三、李四 → the names. */
export function namesIn(typed: string): string[] {
  return typed
    .split(/[、,，;；\s]+/)
    .map((name) => name.trim())
    .filter(Boolean)
}
