import type { zh } from './zh-CN'
import { common } from './en/common'
import { app } from './en/app'
import { attendance } from './en/attendance'
import { calendar } from './en/calendar'
import { call_ups } from './en/call_ups'
import { certificates } from './en/certificates'
import changes from './en/changes.json'
import { classes } from './en/classes'
import { completion } from './en/completion'
import { corrections } from './en/corrections'
import { courses } from './en/courses'
import { coverage } from './en/coverage'
import { credits } from './en/credits'
import { enrollment } from './en/enrollment'
import { evaluation } from './en/evaluation'
import { follow_ups } from './en/follow_ups'
import { forecast } from './en/forecast'
import { history } from './en/history'
import { import as importing } from './en/import'
import { leave } from './en/leave'
import { lectures } from './en/lectures'
import { lesson_orders } from './en/lesson_orders'
import { make_up } from './en/make_up'
import { office } from './en/office'
import { outreach } from './en/outreach'
import { people } from './en/people'
import { placements } from './en/placements'
import { plan } from './en/plan'
import { quotas } from './en/quotas'
import { records } from './en/records'
import { roster } from './en/roster'
import { rule_sets } from './en/rule_sets'
import { scheduling } from './en/scheduling'
import { sessions } from './en/sessions'
import { teams } from './en/teams'
import { today } from './en/today'
import { study } from './en/study'
import { topics } from './en/topics'
import { trainers } from './en/trainers'
import { training_file } from './en/training_file'
import { undo } from './en/undo'
import { units } from './en/units'
import { venues } from './en/venues'

/** Everything said on screen, in English. A missing key is a compile error. */
export const en: Record<keyof typeof zh, string> = {
  ...common,
  ...app,
  ...attendance,
  ...calendar,
  ...call_ups,
  ...certificates,
  ...changes,
  ...classes,
  ...completion,
  ...corrections,
  ...courses,
  ...coverage,
  ...credits,
  ...enrollment,
  ...evaluation,
  ...follow_ups,
  ...forecast,
  ...history,
  ...importing,
  ...leave,
  ...lectures,
  ...lesson_orders,
  ...make_up,
  ...office,
  ...outreach,
  ...people,
  ...placements,
  ...plan,
  ...quotas,
  ...records,
  ...roster,
  ...rule_sets,
  ...scheduling,
  ...sessions,
  ...teams,
  ...today,
  ...study,
  ...topics,
  ...trainers,
  ...training_file,
  ...undo,
  ...units,
  ...venues,
}
