/** Does something a person asked for; a refusal is shown where they look, anything else is a fault of ours and is thrown on. */
import { failureFrom } from '@/api/failure'
import { showFailure } from './toast'

export async function attempt(act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (error) {
    const failure = failureFrom(error)
    if (failure === null) throw error
    showFailure(failure)
  }
}
