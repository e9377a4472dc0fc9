/** Where someone served when something was credited. */
import { facts } from '@/shared/format'
import { t } from '@/text'

interface Posting {
  unit: string
  post: string
  rank: string
}

export function postingText({ unit, post, rank }: Posting): string {
  return facts(unit, post, rank)
}

export function servedText(served: Posting): string {
  const posting = postingText(served)
  return posting === '' ? '' : t('credits.served', { posting })
}
