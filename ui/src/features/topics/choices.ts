/** The topics of the study plan, as every screen that names one needs them: there are only a few dozen. */
import type { TopicCategory, TopicRow } from '@/api/generated/calls'
import { useQuery } from '@/api/query'
import { t } from '@/text'
import { computed, type ComputedRef } from 'vue'

const CATEGORIES = ['theory', 'party_spirit', 'policy', 'ability', 'knowledge'] as const

export interface Choice<Value> {
  value: Value
  text: string
}

export function categories(): Choice<TopicCategory>[] {
  return CATEGORIES.map((value) => ({ value, text: t(`value.topic.category.${value}`) }))
}

export interface TopicList {
  rows: ComputedRef<readonly TopicRow[]>
  /** For a filter or a field; those no longer offered are left out. */
  choices: ComputedRef<Choice<string>[]>
  nameOf: (id: string) => string
  /** What a picker holds for these ids. */
  picked: (ids: readonly string[]) => { id: string; text: string; detail: string }[]
  /** What a picker finds: by characters, in the plan's order. */
  find: (text: string) => Promise<{ id: string; text: string; detail: string }[]>
}

export function useTopics(): TopicList {
  const { data } = useQuery('topics.list', null, { kinds: ['topic', 'course', 'trainer', 'outreach_team'] })
  const rows = computed(() => data.value ?? [])
  const offered = computed(() => rows.value.filter((topic) => !topic.retired))
  const option = (topic: TopicRow): { id: string; text: string; detail: string } => ({
    id: topic.id,
    text: topic.name,
    detail: t(`value.topic.category.${topic.category}`),
  })
  return {
    rows,
    choices: computed(() => offered.value.map(({ id, name }) => ({ value: id, text: name }))),
    nameOf: (id) => rows.value.find((topic) => topic.id === id)?.name ?? '',
    picked: (ids) => rows.value.filter((topic) => ids.includes(topic.id)).map(option),
    find: (text) => Promise.resolve(offered.value.filter(({ name }) => name.includes(text)).map(option)),
  }
}
