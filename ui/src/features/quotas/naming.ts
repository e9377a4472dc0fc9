/** Naming people for a class: whoever something speaks against is left for a person to decide about on the roster. */
import { call } from '@/api/client'
import { showToast } from '@/shared/toast'
import { t } from '@/text'

/** How many of those left out are named. */
const NAMED = 3

export async function nameThose(classId: string, people: readonly string[]): Promise<void> {
  const checked = await call('enrollment.check', { class: classId, people: [...people] })
  const plain = checked.filter(({ warnings, enrolled }) => warnings.length === 0 && !enrolled)
  if (plain.length > 0)
    await call('enrollment.add', { class: classId, people: plain.map(({ person }) => person) })
  const warned = checked.filter(({ warnings }) => warnings.length > 0)
  if (warned.length === 0) return
  const names = warned.slice(0, NAMED).map(({ name }) => name)
  showToast({
    tone: 'bad',
    text: t('quotas.warned', { names: names.join(t('quotas.and')), count: warned.length }),
  })
}
