/** Why a call did not succeed: the program matches on `code`, a person reads `message`. */
export class CallFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly details: unknown = null,
  ) {
    super(message)
    this.name = 'CallFailure'
  }
}

/** A host's refusal as a failure; null if it is none. */
export function failureFrom(refusal: unknown): CallFailure | null {
  if (refusal instanceof CallFailure) return refusal
  if (typeof refusal !== 'object' || refusal === null) return null
  const { code, message, details } = refusal as Partial<Record<'code' | 'message' | 'details', unknown>>
  if (typeof code !== 'string' || typeof message !== 'string') return null
  return new CallFailure(code, message, details ?? null)
}
