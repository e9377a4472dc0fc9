/** Why somebody is suggested, in words. */
import type { FairCandidate } from '@/api/generated/calls'
import { facts, hoursText } from '@/shared/format'
import { t } from '@/text'

/** 上一讲缺席 · 还差 12 学时 · 未听 3 个必修专题（本班可补 1 个） · 今年调训 0 次. */
export function reasonsText(
  one: Pick<FairCandidate, 'carried' | 'short' | 'lacking' | 'heard_here' | 'calls'>,
): string {
  const { carried, short, lacking, heard_here: here, calls } = one
  return facts(
    carried ? t('quotas.why.carried') : '',
    short > 0 ? t('quotas.why.short', { hours: hoursText(short) }) : t('quotas.why.met'),
    lacking.length > 0 ? t('quotas.why.lacking', { count: lacking.length }) : '',
    here > 0 ? t('quotas.why.here', { count: here }) : '',
    t('quotas.why.calls', { count: calls }),
  )
}
