/** Where someone served when something was credited. */
import { facts } from '@/shared/format'
import { t } from '@/text'

export function servedText({ unit, post, rank }: { unit: string; post: string; rank: string }): string {
  const posting = facts(unit, post, rank)
  return posting === '' ? '' : t('credits.served', { posting })
}
