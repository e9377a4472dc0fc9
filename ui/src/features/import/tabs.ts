/** What the check shows, what needs a word first. */
export const CHECK_TABS = ['units', 'questions', 'problems', 'rows'] as const
export type CheckTab = (typeof CHECK_TABS)[number]
