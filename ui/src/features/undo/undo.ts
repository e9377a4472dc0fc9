/** Undo and redo from anywhere, and the notice after each write that offers to take it back. */
import { call, onWrite, type WriteReply } from '@/api/client'
import type { ChangeLabel, UndoState } from '@/api/generated/calls'
import { useQuery, type Query } from '@/api/query'
import { useShortcuts } from '@/shared/keys'
import { showToast } from '@/shared/toast'
import { isMessageKey, t, textOf } from '@/text'
import { onScopeDispose } from 'vue'

/** A change in words: 修改单位; 标记考勤 3 人; where the text does not say the number itself, 修改单位（3 项）. */
export function changeText({ code, count }: ChangeLabel): string {
  const key = `change.${code}`
  if (!isMessageKey(key)) return t('undo.somethingElse')
  const what = textOf(key, { count })
  const saysCount = what !== textOf(key, {})
  return count > 1 && !saysCount ? t('undo.many', { what, count }) : what
}

export async function undo(): Promise<void> {
  await call('undo.last', null)
}

export async function redo(): Promise<void> {
  await call('undo.redo', null)
}

/** What undo and redo would do next, with their keys; to be used once, by the window. */
export function useUndo(enabled: () => boolean): Query<UndoState> {
  const state = useQuery('undo.state', null, { kinds: 'any', enabled })
  useShortcuts([
    { keys: 'Ctrl+Z', titleKey: 'keys.undo', run: () => state.data.value?.undo && void undo() },
    {
      keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
      titleKey: 'keys.redo',
      run: () => state.data.value?.redo && void redo(),
    },
  ])
  onScopeDispose(onWrite(tellChange))
  return state
}

function tellChange(name: string, { change, value }: WriteReply): void {
  if (name === 'undo.last') return tellBack('undo.done', value)
  if (name === 'undo.redo') return tellBack('undo.redone', value)
  if (change === null) return
  showToast({
    text: changeText(change.label),
    tone: 'plain',
    action: { text: t('common.undo'), run: () => void undo() },
  })
}

/** The answer of undo and redo is the change they took back or brought back. */
function tellBack(key: 'undo.done' | 'undo.redone', value: unknown): void {
  const { label } = value as { label: ChangeLabel }
  const action = key === 'undo.done' ? { text: t('common.redo'), run: () => void redo() } : undefined
  showToast({ text: t(key, { what: changeText(label) }), tone: 'plain', ...(action && { action }) })
}
