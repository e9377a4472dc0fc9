/** Follow-through in words. */
import type { FollowUpRow, FollowUpStage } from '@/api/generated/calls'
import { classTitle } from '@/features/classes/words'
import { column } from '@/features/resources/columns'
import type { Column } from '@/shared/data-table/columns'
import { dateText, facts } from '@/shared/format'
import { t } from '@/text'

/** In the order they have to be seen to. */
export const STAGES: readonly FollowUpStage[] = ['overdue', 'soon', 'open', 'done', 'dropped']

export const STAGE_TONES = {
  overdue: 'bad',
  soon: 'warn',
  open: 'info',
  done: 'good',
  dropped: 'plain',
} as const satisfies Record<FollowUpStage, string>

export const stageChoices = (): { value: FollowUpStage; text: string }[] =>
  STAGES.map((value) => ({ value, text: t(`follow_ups.stage.${value}`) }))

/** Whether something is still to be done about it. */
export const isOpen = ({ stage }: Pick<FollowUpRow, 'stage'>): boolean =>
  stage !== 'done' && stage !== 'dropped'

/** 中青年干部培训班（第1期）. */
export const classOf = ({ class_name: name, run }: FollowUpRow): string => classTitle({ name, run })

/** Who answers for it: 张三 县民政局. */
export const ownerText = ({ person_name: person, unit_name: unit }: FollowUpRow): string =>
  facts(person, unit)

export const dueText = ({ due }: Pick<FollowUpRow, 'due'>): string => (due === null ? '' : dateText(due))

/** What proves it, or why it was dropped. */
export const saidText = ({ proof, reason }: FollowUpRow): string => proof || reason

/** The class is left out where there is but one. */
export function followUpColumns(withClass: boolean): Column<FollowUpRow>[] {
  const sortable = true
  return [
    column('stage', t('follow_ups.stage'), 92, (row) => t(`follow_ups.stage.${row.stage}`)),
    column('task', t('field.follow_up.task'), 260, (row) => row.task, { grow: true }),
    column('owner', t('follow_ups.owner'), 190, ownerText, { sortable }),
    column('due', t('field.follow_up.due'), 130, dueText, { sortable }),
    ...(withClass ? [column('class', t('field.follow_up.class'), 210, classOf, { sortable })] : []),
    column('said', t('follow_ups.said'), 200, saidText),
  ]
}
