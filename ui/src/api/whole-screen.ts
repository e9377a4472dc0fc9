/**
 * The whole screen in a browser. It is given only to a press, and Esc takes it away again, so while it is wanted every press asks
 * for it; a browser that refuses leaves the page as large as its window.
 */
const PRESSES = ['pointerdown', 'keydown'] as const

function ask(): void {
  if (document.fullscreenElement !== null) return
  // Old browsers have no such thing.
  const asked = document.documentElement.requestFullscreen as (() => Promise<void>) | undefined
  void asked?.call(document.documentElement).catch(() => undefined)
}

/** Shows the page on the whole screen, or no longer. */
export function fillScreenInBrowser(fill: boolean): void {
  if (fill) {
    for (const press of PRESSES) window.addEventListener(press, ask)
    ask()
    return
  }
  for (const press of PRESSES) window.removeEventListener(press, ask)
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
}
