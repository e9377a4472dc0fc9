import type { ImportRow } from '@/api/generated/calls'
import { replaceHost } from '@/api/host'
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { effectScope, ref, type Ref } from 'vue'
import { useQuestions, type Questions } from './questions'
import { useWizard } from './wizard'

const row = (number: number): ImportRow => ({ row: number }) as ImportRow

it('keeps a decided row in sight, also on coming back, and lets go what is no longer asked', async () => {
  let asking = [row(1), row(2), row(3)]
  replaceHost({
    call: () => Promise.resolve({ total: asking.length, rows: asking }),
    watch: () => () => undefined,
  })
  const { chosen } = useWizard(ref('roster'))
  const visit = async (stamp: Ref<number>): Promise<Questions> => {
    const questions = effectScope().run(() => useQuestions(() => 'a1', stamp, chosen)) as Questions
    stamp.value++
    await flushPromises()
    return questions
  }
  const shown = ({ asked }: Questions): number[] => asked.value.map((each) => each.row)
  expect(shown(await visit(ref(0)))).toEqual([1, 2, 3])
  chosen.decisions.set(2, 'new')
  asking = [row(3)]
  expect(shown(await visit(ref(0))), 'the first is in doubt no more').toEqual([2, 3])
})
