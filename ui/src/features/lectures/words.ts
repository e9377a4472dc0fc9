/** A lecture in words. */
import type { LectureRow, NewLecture } from '@/api/generated/calls'
import { speakersKept, speakersPicked } from '@/features/sessions/choices'
import { dateText, facts, hoursText, timeRangeText } from '@/shared/format'
import { t } from '@/text'

export const LECTURE_KINDS = [
  'lecture',
  'lecture_series',
  'session',
  'class',
  'course',
  'topic',
  'trainer',
  'venue',
  'quota',
  'enrollment',
  'mark',
]

/** 第3讲. */
export function numberText(row: Pick<LectureRow, 'number'>): string {
  return t('lectures.number', { number: row.number })
}

/** Its title, or that nobody has given it one. */
export function titleText(row: Pick<LectureRow, 'title' | 'name'>): string {
  return row.title === row.name ? t('lectures.untitled') : row.title
}

/** When and where and by whom, in one line. */
export function factsText(row: LectureRow): string {
  return facts(
    `${dateText(row.date, 'long')} ${timeRangeText(row.start, row.end)}`,
    row.venue_name,
    row.trainer_name,
    row.topic_name,
    hoursText(row.quarters),
  )
}

/** The lecture as it is, to be changed in part. */
export function asNew(row: LectureRow): NewLecture {
  return {
    date: row.date ?? '',
    start: row.start,
    end: row.end,
    title: row.title === row.name ? '' : row.title,
    topic: row.topic,
    ...speakersKept(speakersPicked(row)),
    venue: row.venue,
    quarters: row.quarters,
  }
}
