import { common } from './zh-CN/common'
import { app } from './zh-CN/app'
import { attendance } from './zh-CN/attendance'
import { calendar } from './zh-CN/calendar'
import { call_ups } from './zh-CN/call_ups'
import { certificates } from './zh-CN/certificates'
import changes from './zh-CN/changes.json'
import { classes } from './zh-CN/classes'
import { completion } from './zh-CN/completion'
import { corrections } from './zh-CN/corrections'
import { courses } from './zh-CN/courses'
import { coverage } from './zh-CN/coverage'
import { credits } from './zh-CN/credits'
import { enrollment } from './zh-CN/enrollment'
import { evaluation } from './zh-CN/evaluation'
import { follow_ups } from './zh-CN/follow_ups'
import { forecast } from './zh-CN/forecast'
import { history } from './zh-CN/history'
import { import as importing } from './zh-CN/import'
import { leave } from './zh-CN/leave'
import { lectures } from './zh-CN/lectures'
import { lesson_orders } from './zh-CN/lesson_orders'
import { make_up } from './zh-CN/make_up'
import { office } from './zh-CN/office'
import { outreach } from './zh-CN/outreach'
import { people } from './zh-CN/people'
import { placements } from './zh-CN/placements'
import { plan } from './zh-CN/plan'
import { quotas } from './zh-CN/quotas'
import { records } from './zh-CN/records'
import { roster } from './zh-CN/roster'
import { rule_sets } from './zh-CN/rule_sets'
import { scheduling } from './zh-CN/scheduling'
import { sessions } from './zh-CN/sessions'
import { teams } from './zh-CN/teams'
import { today } from './zh-CN/today'
import { study } from './zh-CN/study'
import { topics } from './zh-CN/topics'
import { trainers } from './zh-CN/trainers'
import { training_file } from './zh-CN/training_file'
import { undo } from './zh-CN/undo'
import { units } from './zh-CN/units'
import { venues } from './zh-CN/venues'

/** Everything said on screen, in Chinese. Its keys are the keys; `en.ts` has the same ones. */
export const zh = {
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
