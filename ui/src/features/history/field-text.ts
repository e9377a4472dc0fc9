/** A field's name on screen: `field.<table>.<column>`, else `field.<column>`, else the column itself. */
import { isMessageKey, t, type PlainKey } from '@/text'

export function fieldText(table: string, field: string): string {
  const key = [`field.${table}.${field}`, `field.${field}`].find(isMessageKey)
  return key === undefined ? field : t(key as PlainKey)
}
