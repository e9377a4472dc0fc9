/** What F1 says about lists. */
import { describeKeys } from '@/shared/keys'

export function useTableKeys(): void {
  const groupKey = 'keys.table'
  describeKeys([
    { keys: ['ArrowUp', 'ArrowDown'], titleKey: 'keys.move', groupKey },
    { keys: ['Home', 'End'], titleKey: 'keys.ends', groupKey },
    { keys: ['PageUp', 'PageDown'], titleKey: 'keys.pages', groupKey },
    { keys: ['Enter'], titleKey: 'keys.open', groupKey },
    { keys: ['Space'], titleKey: 'keys.select', groupKey },
    { keys: ['Shift+ArrowUp', 'Shift+ArrowDown'], titleKey: 'keys.extend', groupKey },
    { keys: ['Ctrl+A'], titleKey: 'keys.selectAll', groupKey },
    { keys: ['Ctrl+C'], titleKey: 'keys.copy', groupKey },
  ])
}
