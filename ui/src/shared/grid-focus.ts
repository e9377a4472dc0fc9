/** What a grid does when other rows or columns take the place of its own: the week or the month was turned. */
import { nextTick, watch, type ShallowRef } from 'vue'

/** Whether nothing has the focus: what had it is gone. */
const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body

/**
 * Gives up what is under way, as it was on its way to a place that is gone. Enters the grid anew if the focus was in it
 * and went with what was replaced, or the next key would reach nobody.
 */
export function useReplacing(
  area: Readonly<ShallowRef<HTMLElement | null>>,
  lines: () => readonly { key: string }[],
  giveUp: () => void,
  enter: () => void,
): void {
  const keys = (): string =>
    lines()
      .map(({ key }) => key)
      .join('\n')
  watch(keys, async () => {
    const isFocusHere = area.value?.contains(document.activeElement) === true
    giveUp()
    await nextTick()
    if (isFocusHere && isLost()) enter()
  })
}
