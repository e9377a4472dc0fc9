/** Hands a file to the person, as a browser or the window saves it. */
import type { ExportedFile } from '@/api/generated/calls'

/** Saves what a call exported, under a name without its ending. */
export function saveFile(name: string, { content, extension }: ExportedFile): void {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
  save(`${name}.${extension}`, bytes)
}

/** Saves a text under a name with its ending. */
export function saveText(name: string, text: string): void {
  save(name, text)
}

function save(name: string, content: BlobPart): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }))
  link.download = name
  link.click()
  // The browser has taken the bytes by then; freeing them at once would cancel the download in some.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
