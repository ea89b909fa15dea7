import { h } from 'preact'
import type { Language, Text } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { PageSections } from '#platform/page-sections.ts'
import { messages } from '../messages.ts'
import { TextParagraphs } from '../pages/views.tsx'
import { findCurrentSite } from '../store.ts'

/** What the city writes on the first page, and before the list of what is kept about people. */
const written = (field: 'lead' | 'privacy', title?: 'privacyStatement') => ({
  order: 0,
  cacheTags: ['site_version'] as const,
  render: async ({ db }: Context, _: object, language: Language) => {
    const text: Text | null | undefined = (await findCurrentSite(db))?.content[field]
    if (!text) return undefined
    return {
      ...(title ? { title: messages[title][language] } : {}),
      content: h(TextParagraphs, { language, text }),
    }
  },
})

export const sections: PageSections = {
  home: written('lead'),
  privacy: written('privacy', 'privacyStatement'),
}
