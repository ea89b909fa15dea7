import { shownLanguage, textIn } from '#domain/base/text.ts'
import type { FeedEntry } from '#domain/feed/index.ts'
import type { Frame } from '#platform/http/index.ts'
// with participation
import { formatDay } from '#ui/format/index.ts'
// end
import { type NamePascal, nameCamelPath } from '../model.ts'
// with participation
import { proposalMessages } from '../proposals/messages.ts'
// end

/** A NAME_WORDS as an entry of the feed of the list. */
export function nameCamelEntry(nameCamel: NamePascal, { language, origin }: Frame): FeedEntry {
  const { title, publishedAt, organisation, place } = nameCamel
  const url = `${origin}/${language}${nameCamelPath(nameCamel)}`
  return {
    id: url,
    url,
    title: textIn(title, language),
    // without participation
    summary: place.label[language],
    // end
    // with participation
    summary: proposalMessages.until[language](formatDay(language, nameCamel.closesOn)),
    // end
    at: publishedAt,
    author: textIn(organisation.name, language),
    tags: [{ term: place.slug, label: place.label[language] }],
    language: shownLanguage(title, language),
  }
}
