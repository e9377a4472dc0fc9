/** What every calendar of sessions has: whom it is narrowed to, what lies in its stretch of days, and the form of one of them. */
import type { Calls, SessionClash, SessionRow } from '@/api/generated/calls'
import { useQuery } from '@/api/query'
import { attempt } from '@/shared/attempt'
import { route } from '@/shared/router'
import { computed, ref, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { classChoice, trainerChoice, venueChoice, type Choice } from './choices'
import { KINDS, type Kind, type Stretch } from './resources'

/** The classes, venues and trainers chosen, at most one of each. */
export type Narrowed = Record<Kind, Choice[]>
/** The same by id, as a call takes them. */
export type Narrowing = Partial<Record<Kind, string>>

/** Where a session that is being made would lie. */
export interface NewSession {
  date: string
  start: number
  end: number
}

export interface Calendar {
  narrowed: Ref<Narrowed>
  narrowing: ComputedRef<Narrowing>
  sessions: Answer<'sessions.list'>
  clashes: Answer<'sessions.clashes'>
  days: Answer<'calendar.days'>
  form: SessionForm
}

type Answer<Name extends keyof Calls> = Readonly<ShallowRef<Calls[Name]['output'] | null>>

/** The form of a session, there already or being made. */
export interface SessionForm {
  open: Ref<boolean>
  session: ComputedRef<SessionRow | null>
  draft: Readonly<Ref<NewSession | null>>
  /** What the session clashes with, unless it was let stand. */
  wrong: ComputedRef<SessionClash[]>
  change: (id: string) => void
  make: (slot: NewSession) => void
}

/** The kinds of record that a calendar shows. */
const SHOWN = [
  'session',
  'class',
  'venue',
  'trainer',
  'trainer_absence',
  'enrollment',
  'mark',
  'clash_override',
  'lesson_order',
  'course',
  'day',
]
const NAMED = { class: classChoice, venue: venueChoice, trainer: trainerChoice }

export function useCalendar(stretch: () => Stretch): Calendar {
  const narrowed = useNarrowed()
  const narrowing = computed<Narrowing>(() =>
    Object.fromEntries(KINDS.flatMap((kind) => narrowed.value[kind].map(({ id }) => [kind, id]))),
  )
  const asked = (): Stretch & Narrowing => ({ ...stretch(), ...narrowing.value })
  const { data: sessions } = useQuery('sessions.list', asked, { kinds: SHOWN })
  const { data: clashes } = useQuery('sessions.clashes', stretch, { kinds: SHOWN })
  const { data: days } = useQuery('calendar.days', stretch, { kinds: ['day'] })
  return { narrowed, narrowing, sessions, clashes, days, form: useForm(sessions, clashes) }
}

/** A class's own page leads to a calendar with the class chosen, a resource's row with the venue or the trainer. */
export function useNarrowed(): Ref<Narrowed> {
  const narrowed = ref<Narrowed>({ class: [], venue: [], trainer: [] })
  for (const kind of KINDS) {
    const id = route.value.query[kind]
    if (id !== undefined) void attempt(async () => (narrowed.value[kind] = await NAMED[kind](id)))
  }
  return narrowed
}

function useForm(sessions: Answer<'sessions.list'>, clashes: Answer<'sessions.clashes'>): SessionForm {
  const open = ref(false)
  const changed = ref<string | null>(null)
  const draft = ref<NewSession | null>(null)
  const show = (id: string | null, slot: NewSession | null): void => {
    changed.value = id
    draft.value = slot
    open.value = true
  }
  const session = computed(() => sessions.value?.find(({ id }) => id === changed.value) ?? null)
  const wrong = computed(() => {
    const id = session.value?.id
    const own = (clashes.value ?? []).filter((clash) => clash.session.id === id || clash.other?.id === id)
    return own.filter(({ overridden }) => overridden === null)
  })
  const change = (id: string): void => {
    if (sessions.value?.some((row) => row.id === id) === true) show(id, null)
  }
  return { open, session, draft, wrong, change, make: (slot) => show(null, slot) }
}
