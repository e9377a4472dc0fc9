/** The example county, which lies in a folder of its own beside whatever office there is. */
import type { OfficeState } from '@/api/generated/calls'
import { runJob } from '@/api/progress'
import { t } from '@/text'

/** Whether the program was started with `--demo`. */
export const exampleAsked = new URLSearchParams(location.search).has('demo')

/** Opens the example county, which is recorded first where it is not yet. */
export const openExample = (): Promise<OfficeState> =>
  runJob('office.open_example', null, t('office.makingExample'))
