/** What the palette finds: pages and commands by their titles, and whatever the features' finders answer. */
import { failureFrom } from '@/api/failure'
import type { Found } from '@/shared/feature'
import { keyCaps } from '@/shared/keys'
import { navigate } from '@/shared/router'
import { t } from '@/text'
import { commands, finders, railItems, tabsOf } from './features'

export interface FoundGroup {
  title: string
  found: Found[]
}

/** Everything a text finds, in groups; with no text, the pages and commands. */
export async function findEverywhere(text: string): Promise<FoundGroup[]> {
  const asked =
    text === ''
      ? []
      : finders.map(async (finder) => ({ title: t(finder.titleKey), found: await finder.find(text) }))
  const answers = await Promise.allSettled(asked)
  const answered = answers.flatMap((answer) => {
    if (answer.status === 'fulfilled') return [answer.value]
    // One finder's refusal must not hide what the others found.
    if (failureFrom(answer.reason) === null) throw answer.reason
    return []
  })
  const own = [
    { title: t('palette.pages'), found: foundPages().filter(named(text)) },
    { title: t('palette.commands'), found: foundCommands().filter(named(text)) },
  ]
  return [...answered, ...own].filter((group) => group.found.length > 0)
}

function named(text: string): (found: Found) => boolean {
  return (found) => found.title.toLowerCase().includes(text.toLowerCase())
}

function foundPages(): Found[] {
  return railItems()
    .flatMap(({ item }) => tabsOf(item))
    .map((page) => ({
      key: page.path,
      title: t(page.titleKey),
      detail: t(`rail.${page.group}`),
      run: () => navigate(page.path),
    }))
}

function foundCommands(): Found[] {
  return commands.map((command) => ({
    key: command.titleKey,
    title: t(command.titleKey),
    ...(command.keys !== undefined && { detail: keyCaps(command.keys).join(' ') }),
    run: command.run,
  }))
}
