/** The wizard a step belongs to. */
import { inject } from 'vue'
import { WIZARD, type Wizard } from './wizard'

export function theWizard(): Wizard {
  const wizard = inject(WIZARD)
  if (wizard === undefined) throw new Error('a step stands outside its wizard')
  return wizard
}
