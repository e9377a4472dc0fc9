/** One file on its way in: what was opened, what was chosen about it, and which step it has come to. */
import { call } from '@/api/client'
import { failureFrom } from '@/api/failure'
import type {
  Applied,
  ClassMention,
  ColumnChoice,
  ImportDecision,
  ImportChoices,
  ImportField,
  ImportKind,
  ImportRow,
  OpenedImport,
  SheetOutline,
} from '@/api/generated/calls'
import { runJob } from '@/api/progress'
import type { ClassChoice } from '@/features/classes/find'
import type { UnitChoice } from '@/features/units/find'
import { t } from '@/text'
import { computed, reactive, ref, shallowRef, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import { base64Of } from './bytes'

export const STEPS = ['file', 'columns', 'check', 'result'] as const
export type Step = (typeof STEPS)[number]

/** What somebody said about a unit the office does not have. */
export interface UnitAnswer {
  /** The unit it means; none if it is made, or nobody has said. */
  chosen: UnitChoice[]
  made: boolean
}

/** What was chosen about the file that is open. */
export interface Chosen {
  /** What each column holds, by its place. */
  fields: Map<number, ImportField>
  /** The columns somebody named themselves. */
  byHand: Set<number>
  unitForAll: UnitChoice[]
  /** The class a receipt is for. */
  forClass: ClassChoice[]
  units: Map<string, UnitAnswer>
  createUnits: boolean
  leaveOutErrors: boolean
  /** Row by row, what somebody decided. */
  decisions: Map<number, ImportDecision>
  /** The rows somebody was asked about, as they were asked: a decided one is not asked again. */
  asked: Map<number, ImportRow>
  year: number | null
}

/** The file on its way in, and what was made of it. */
interface State {
  kind: Ref<ImportKind>
  step: Ref<Step>
  fileName: Ref<string>
  opened: Ref<OpenedImport | null>
  outline: Ref<SheetOutline | null>
  chosen: Chosen
  applied: Ref<Applied | null>
  /** The class a receipt was found to be for. */
  forClass: Ref<ClassMention | undefined>
  /** Whether the import changed anything, so that there is something to undo. */
  changed: Ref<boolean>
  /** Why something was refused, to be said on the page. */
  refusal: Ref<string>
}

export interface Wizard extends State {
  choices: ComputedRef<ImportChoices>
  open: (file: File) => Promise<void>
  /** Looks at another sheet, or takes another row for the header. */
  lookAt: (sheet: number, headerRow?: number) => Promise<void>
  assign: (column: number, field: ImportField | '') => void
  apply: () => Promise<void>
  startOver: () => void
}

export const WIZARD: InjectionKey<Wizard> = Symbol('import')

function nothingChosen(): Chosen {
  return {
    fields: new Map(),
    byHand: new Set(),
    unitForAll: [],
    forClass: [],
    units: new Map(),
    createUnits: false,
    leaveOutErrors: false,
    decisions: new Map(),
    asked: new Map(),
    year: null,
  }
}

export function useWizard(kind: Ref<ImportKind>): Wizard {
  const state: State = {
    kind,
    step: ref('file'),
    fileName: ref(''),
    opened: shallowRef(null),
    outline: shallowRef(null),
    chosen: reactive(nothingChosen()),
    applied: shallowRef(null),
    forClass: shallowRef(),
    changed: ref(false),
    refusal: ref(''),
  }
  const choices = computed(() => choicesOf(state.outline.value, state.chosen))
  return {
    ...state,
    choices,
    open: (file) => tried(state, () => open(state, file)),
    lookAt: (sheet, headerRow) => tried(state, () => lookAt(state, sheet, headerRow)),
    assign: (column, field) => assignField(state.chosen, column, field),
    apply: () => tried(state, () => apply(state, choices.value)),
    startOver: () => startOver(state),
  }
}

async function tried({ refusal }: State, act: () => Promise<void>): Promise<void> {
  refusal.value = ''
  try {
    await act()
  } catch (error) {
    const failure = failureFrom(error)
    if (failure === null) throw error
    refusal.value = failure.message
  }
}

async function open(state: State, file: File): Promise<void> {
  const content = await base64Of(file)
  const answer = await call('import.open', { kind: state.kind.value, file_name: file.name, content })
  startOver(state)
  state.opened.value = answer
  state.fileName.value = file.name
  show(state, answer.outline)
  state.step.value = 'columns'
}

async function lookAt(state: State, sheet: number, headerRow?: number): Promise<void> {
  if (state.opened.value === null) return
  const row = headerRow === undefined ? {} : { header_row: headerRow }
  const choices = { ...choicesOf(null, nothingChosen()), sheet, ...row }
  show(state, await call('import.outline', { handle: state.opened.value.handle, choices }))
}

/** Takes a table as it is guessed; whatever was chosen about another one is forgotten. */
function show({ outline, chosen }: State, seen: SheetOutline): void {
  outline.value = seen
  const fields = new Map<number, ImportField>()
  for (const { column, field } of seen.columns) if (field !== null) fields.set(column, field)
  Object.assign(chosen, { ...nothingChosen(), fields, year: seen.year })
}

async function apply(state: State, choices: ImportChoices): Promise<void> {
  if (state.opened.value === null) return
  const asked = { handle: state.opened.value.handle, choices }
  const written = await runJob('import.apply', asked, t(`import.check.applying.${state.kind.value}`))
  state.applied.value = written.value
  state.changed.value = written.change !== null
  state.step.value = 'result'
}

/** Back to the first step, with nothing open. */
function startOver(state: State): void {
  const before = state.opened.value
  if (before !== null) void call('import.close', { handle: before.handle })
  state.opened.value = state.outline.value = state.applied.value = null
  Object.assign(state.chosen, nothingChosen())
  state.forClass.value = undefined
  state.refusal.value = state.fileName.value = ''
  state.step.value = 'file'
}

/** A field is in one column at most. What follows from the columns is asked anew. */
function assignField(chosen: Chosen, column: number, field: ImportField | ''): void {
  chosen.byHand.add(column)
  chosen.fields.delete(column)
  for (const [other, held] of chosen.fields) if (held === field) chosen.fields.delete(other)
  if (field !== '') chosen.fields.set(column, field)
  chosen.decisions.clear()
  chosen.units.clear()
}

/** What was chosen, as the calls take it. */
export function choicesOf(outline: SheetOutline | null, chosen: Chosen): ImportChoices {
  const units = [...chosen.units].flatMap(([text, answer]): ImportChoices['units'] => {
    const unit = answer.chosen[0]
    if (unit !== undefined) return [{ text, unit: unit.id }]
    return answer.made ? [{ text, unit: null }] : []
  })
  const columns: ColumnChoice[] = [...chosen.fields].map(([column, field]) => ({ column, field }))
  const unitForAll = chosen.unitForAll[0]?.id
  const forClass = chosen.forClass[0]?.id
  return {
    ...(outline !== null && { sheet: outline.sheet, columns }),
    ...(outline?.header_row != null && { header_row: outline.header_row }),
    ...(unitForAll !== undefined && { unit_for_all: unitForAll }),
    ...(forClass !== undefined && { class: forClass }),
    ...(chosen.year !== null && { year: chosen.year }),
    units,
    create_units: chosen.createUnits,
    leave_out_errors: chosen.leaveOutErrors,
    leave_out_questions: false,
    decisions: [...chosen.decisions].map(([row, decision]) => ({ row, decision })),
  }
}
