/** The tree of units as a list, for a spreadsheet: a line names the unit above it. */
import { column, figure } from '@/features/resources/columns'
import type { Column } from '@/shared/data-table/columns'
import { listOf, type ListOnScreen } from '@/shared/list-export'
import { t } from '@/text'
import type { UnitLine } from './nodes'

export function unitList(lines: readonly UnitLine[]): ListOnScreen {
  const names = new Map(lines.map((line) => [line.id, line.text]))
  const above = ({ parent }: UnitLine): string => (parent === null ? '' : (names.get(parent) ?? ''))
  const columns: Column<UnitLine>[] = [
    column('name', t('field.unit.name'), 220, ({ text }) => text),
    column('parent', t('field.unit.parent'), 160, above),
    column('kind', t('field.unit.kind'), 120, ({ unit }) => t(`value.unit.kind.${unit.kind}`)),
    column('code', t('field.unit.code'), 120, ({ unit }) => unit.code),
    figure('people', t('units.people'), 64, ({ unit }) => unit.people),
  ]
  return listOf(t('units.title'), columns, lines)
}
