/** Light, dark, or like the system. */
import { shallowRef } from 'vue'
import { recall, remember } from './preferences'

export type Theme = 'auto' | 'light' | 'dark'

const systemDark = window.matchMedia('(prefers-color-scheme: dark)')

/** The theme the person chose. */
export const theme = shallowRef<Theme>(recall<Theme>('theme', 'auto'))
/** Whether the screen is dark now. */
export const isDark = shallowRef(false)

export function chooseTheme(chosen: Theme): void {
  theme.value = chosen
  remember('theme', chosen)
  applyTheme()
}

export function applyTheme(): void {
  isDark.value = theme.value === 'dark' || (theme.value === 'auto' && systemDark.matches)
  document.documentElement.dataset['theme'] = isDark.value ? 'dark' : 'light'
}

systemDark.addEventListener('change', applyTheme)
