/** Imported first of all by `main.ts`, so that its questions are under way before the rest has been run. */
import { askAhead } from '@/api/early'
import { exampleAsked } from '@/features/office/example'

// With `--demo` another office is opened first.
if (!exampleAsked) void askAhead()
