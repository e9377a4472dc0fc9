/** Hands a file to the person, as a browser or the window saves it. */
import type { ExportedFile } from '@/api/generated/calls'

/** Saves what a call exported, under a name without its ending. */
export function saveFile(name: string, { content, extension }: ExportedFile): void {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  link.download = `${name}.${extension}`
  link.click()
  // The browser has taken the bytes by then; freeing them at once would cancel the download in some.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
