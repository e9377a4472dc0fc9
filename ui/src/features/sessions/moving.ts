/** Moving a session on any calendar: what it would clash with, and the reason asked for where it does. */
import { call } from '@/api/client'
import type { SessionPatch, SessionTrial } from '@/api/generated/calls'
import { showFailure } from '@/shared/toast'
import { computed, ref, type Ref, type WritableComputedRef } from 'vue'
import { clashText } from './clash-text'

interface Asking {
  id: string
  patch: SessionPatch
  /** What it clashes with, a line each. */
  message: string
}

export interface Moving {
  /** The change that waits for a reason. */
  asking: Ref<Asking | null>
  askingOpen: WritableComputedRef<boolean>
  /** Records a change; with clashes and no reason, asks for one. */
  record: (id: string, patch: SessionPatch, reason: string) => Promise<void>
  /** What a session would clash with, in words. */
  clashesOf: (trial: SessionTrial | null) => Promise<string[]>
}

export function useMoving(): Moving {
  const asking = ref<Asking | null>(null)
  const askingOpen = computed({
    get: () => asking.value !== null,
    set: (open) => void (open || (asking.value = null)),
  })
  async function record(id: string, patch: SessionPatch, reason: string): Promise<void> {
    const { value } = await call('sessions.edit', { id, patch, reason })
    if (value.session !== null) return
    asking.value = { id, patch, message: value.clashes.map(clashText).join('\n') }
  }
  async function clashesOf(trial: SessionTrial | null): Promise<string[]> {
    if (trial === null) return []
    try {
      const clashes = await call('sessions.check', trial)
      return clashes.filter((clash) => clash.overridden === null).map(clashText)
    } catch (refusal) {
      if (refusal instanceof Error) showFailure(refusal)
      return []
    }
  }
  return { asking, askingOpen, record, clashesOf }
}
