/** A person's year as a list, for a spreadsheet: a line for everything that credits hours, of whatever source. */
import type { ClassCredits, PersonYear } from '@/api/generated/calls'
import { statusOf } from '@/features/attendance/statuses'
import { classTitle } from '@/features/classes/words'
import { forText, inText } from '@/features/make_up/words'
import { periodText as placementPeriod, resultText } from '@/features/placements/words'
import { column } from '@/features/resources/columns'
import { periodText } from '@/features/study/words'
import type { Column } from '@/shared/data-table/columns'
import { dateText, facts, quartersText, timeRangeText } from '@/shared/format'
import { listOf, type ListOnScreen } from '@/shared/list-export'
import { t } from '@/text'
import { postingText } from './served'

interface Line {
  source: string
  date: string
  time: string
  what: string
  mark: string
  served: string
  reason: string
  credited: number
  /** What there was to earn; null where there is no such thing. */
  possible: number | null
}

function reasonText(article: string, version: number): string {
  return facts(article, t('credits.byRule', { version }))
}

function ofClass(group: ClassCredits): Line[] {
  return group.sessions.map((line) => ({
    source: classTitle(group),
    date: dateText(line.date),
    time: timeRangeText(line.start, line.end),
    what: facts(
      line.title,
      line.makes_up && forText(line.makes_up),
      line.made_up_in && inText(line.made_up_in),
    ),
    mark: facts(
      t(statusOf(line.status).textKey),
      line.minutes > 0 ? t('common.minutes', { minutes: line.minutes }) : '',
    ),
    served: postingText(line.served),
    reason: facts(
      line.lost_minutes > 0
        ? t('credits.lost', { lost: line.lost_minutes, length: line.end - line.start })
        : '',
      reasonText(line.article, line.rule_version),
    ),
    credited: line.credited,
    possible: line.quarters,
  }))
}

function elsewhere({ studies, speaking, placements }: PersonYear): Line[] {
  return [
    ...studies.map((study) => ({
      source: t('study.title'),
      date: periodText(study),
      time: '',
      what: facts(study.title, study.organiser),
      mark: t(`study.kind.${study.kind}`),
      served: postingText(study),
      reason: facts(study.proof, study.approved_by, reasonText('', study.rule_version)),
      credited: study.credited,
      possible: study.minutes > 0 ? null : study.claimed,
    })),
    ...speaking.map((line) => ({
      source: t('credits.speaking'),
      date: dateText(line.date),
      time: timeRangeText(line.start, line.end),
      what: facts(line.title, line.place),
      mark: t(`credits.spoken.${line.kind}`),
      served: postingText(line.served),
      reason: reasonText(line.article, line.rule_version),
      credited: line.credited,
      possible: null,
    })),
    ...placements.map((each) => ({
      source: t('placements.title'),
      date: placementPeriod(each),
      time: '',
      what: facts(each.place, t(`value.placement.kind.${each.kind}`)),
      mark: resultText(each),
      served: postingText(each),
      reason: facts(
        each.months.length > 0 ? '' : t('placements.noCredit'),
        reasonText(each.article, each.rule_version),
      ),
      credited: each.credited,
      possible: null,
    })),
  ]
}

export function yearList(year: PersonYear): ListOnScreen {
  const figures = { align: 'end' } as const
  const possible = (line: Line): string => (line.possible === null ? '' : quartersText(line.possible))
  const columns: Column<Line>[] = [
    column('source', t('credits.source'), 240, (line) => line.source),
    column('date', t('credits.date'), 110, (line) => line.date),
    column('time', t('sessions.time'), 100, (line) => line.time),
    column('what', t('credits.session'), 260, (line) => line.what),
    column('mark', t('credits.mark'), 84, (line) => line.mark),
    column('served', t('credits.postingThen'), 220, (line) => line.served),
    column('reason', t('credits.reason'), 260, (line) => line.reason),
    column('credited', t('credits.credited'), 64, (line) => quartersText(line.credited), figures),
    column('possible', t('credits.possible'), 64, possible, figures),
  ]
  const lines = [...year.classes.flatMap(ofClass), ...elsewhere(year)]
  return listOf(t('credits.year', { year: year.year }), columns, lines)
}
