import '@/app/ask-ahead'
import { failureFrom } from '@/api/failure'
import App from '@/app/App.vue'
import { applyTheme } from '@/shared/theme'
import { showFailure } from '@/shared/toast'
import { language, speak } from '@/text'
import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/styles/element.css'
import '@/styles/print.css'
import { createApp } from 'vue'

/** A refusal nobody caught is shown as a notice: its message is a sentence for the person. */
function tell(error: unknown): void {
  const failure = failureFrom(error)
  if (failure === null) console.error(error)
  else showFailure(failure)
}

applyTheme()
window.addEventListener('unhandledrejection', (event) => {
  if (failureFrom(event.reason) === null) return
  event.preventDefault()
  tell(event.reason)
})
// The gallery and its pretended host are for developing only: a production build drops the branch and what it loads.
if (import.meta.env.DEV && location.search.includes('gallery')) {
  const { openGallery } = await import('@/dev/gallery')
  openGallery()
}
const app = createApp(App)
app.config.errorHandler = tell
void speak(language.value).finally(() => app.mount('#app'))
