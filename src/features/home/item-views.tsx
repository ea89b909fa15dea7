import type { Language } from '#domain/base/text.ts'
import { territoryPath } from '#features/territories/index.ts'
import { renderText } from '#ui/official-text/official-text.tsx'
import { ItemList, type ListedItem } from '#ui/open-item/open-item.tsx'
import { messages } from './messages.ts'
import type { OpenItem, ThingOutcome } from './model.ts'

type Listed<Item> = {
  readonly language: Language
  readonly items: readonly Item[]
  readonly level?: 2 | 3
}

const commonOf = (
  language: Language,
  { title, path, kind, place }: OpenItem | ThingOutcome,
): Pick<ListedItem, 'title' | 'href' | 'kind' | 'place'> => ({
  title: renderText(title, language),
  href: `/${language}${path}`,
  kind,
  place: { href: `/${language}${territoryPath(place)}`, text: place.label[language] },
})

/** Open items, in the given order. */
export const OpenItems = ({ language, items, level = 3 }: Listed<OpenItem>) => (
  <ItemList
    level={level}
    items={items.map((item) => ({
      ...commonOf(language, item),
      timing: item.timing,
      status: item.cancelled ? messages.cancelled[language] : undefined,
      note: item.participation,
    }))}
  />
)

/** Outcomes, in the given order. */
export const Outcomes = ({ language, items, level = 3 }: Listed<ThingOutcome>) => (
  <ItemList
    level={level}
    items={items.map((item) => ({
      ...commonOf(language, item),
      timing: item.state,
      note: item.change,
    }))}
  />
)
