/** How far an element is scrolled and how large it is, followed. */
import { onScopeDispose, reactive, watch, type ShallowRef } from 'vue'

export function useElementView(element: Readonly<ShallowRef<HTMLElement | null>>): {
  readonly top: number
  readonly height: number
  readonly width: number
  /** Looks at once, after scrolling it by hand: the browser tells of that later. */
  look: () => void
} {
  const view = reactive({ top: 0, height: 0, width: 0, look: () => look() })
  const look = (): void => {
    view.top = element.value?.scrollTop ?? 0
    view.height = element.value?.clientHeight ?? 0
    view.width = element.value?.clientWidth ?? 0
  }
  const resized = new ResizeObserver(look)
  watch(
    element,
    (now, before) => {
      before?.removeEventListener('scroll', look)
      resized.disconnect()
      if (now === null) return
      now.addEventListener('scroll', look, { passive: true })
      resized.observe(now)
      look()
    },
    { immediate: true, flush: 'post' },
  )
  onScopeDispose(() => resized.disconnect())
  return view
}
