/** The paper being typed in: a full one is saved and a blank one follows; the one before can be taken up again. */
import { call } from '@/api/client'
import { attempt } from '@/shared/attempt'
import { ref, watch, type Ref } from 'vue'
import { answersOf, enterPaper, type Subject } from './subject'
import { answered, blank, isBlank, isFull, pressed, type Paper } from './typing'

/** Where the papers come from: what they are about, and the items that are asked. */
export interface PaperSource {
  subject: Subject
  items: readonly string[]
}

/** A sheet that was saved, and by which change. */
interface Saved {
  paper: Paper
  sequence: number
}

export interface Typing {
  paper: Ref<Paper>
  /** How many were saved since the screen was opened. */
  saved: Ref<number>
  /** Acts on a key press; false if the key says nothing here. */
  press: (key: string) => boolean
  /** Answers one item with the mouse. */
  choose: (at: number, grade: number) => void
}

async function save(full: Paper, { subject, items }: PaperSource): Promise<Saved | null> {
  const change = await enterPaper(subject, answersOf(items, full.grades))
  return change === null ? null : { paper: full, sequence: change.sequence }
}

/** Takes the last sheet off the heap again, as long as nothing else was done since. */
async function takenUpAgain(before: Saved | null): Promise<Paper | null> {
  const { undo } = await call('undo.state', null)
  if (before === null || undo?.sequence !== before.sequence) return null
  await call('undo.last', null)
  const { grades } = before.paper
  return { grades, at: grades.length - 1 }
}

/** The paper after a key that concerns it as a whole; null for any other key. */
function whole(paper: Paper, key: string): Paper | null {
  if (isBlank(paper)) return null
  if (key === 'Enter') return { ...paper, at: paper.grades.length }
  return key === 'Escape' ? blank(paper.grades.length) : null
}

export function usePaper(source: () => PaperSource): Typing {
  const paper = ref<Paper>(blank(source().items.length))
  const saved = ref(0)
  let before: Saved | null = null
  watch(
    () => source().items.join(),
    () => (paper.value = blank(source().items.length)),
  )

  async function keep(full: Paper): Promise<void> {
    before = await save(full, source())
    saved.value += 1
  }

  async function back(): Promise<void> {
    const again = await takenUpAgain(before)
    if (again === null) return
    before = null
    saved.value -= 1
    paper.value = again
  }

  function take(next: Paper): void {
    const full = isFull(next)
    paper.value = full ? blank(next.grades.length) : next
    if (full) void attempt(() => keep(next))
  }

  function press(key: string): boolean {
    if (key === 'Backspace' && paper.value.at === 0 && isBlank(paper.value)) {
      void attempt(back)
      return true
    }
    const next = whole(paper.value, key) ?? pressed(paper.value, source().subject.form, key)
    if (next !== null) take(next)
    return next !== null
  }

  const choose = (at: number, grade: number): void => take(answered({ ...paper.value, at }, grade))
  return { paper, saved, press, choose }
}
