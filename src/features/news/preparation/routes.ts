import type { DraftPages, DraftPart } from '#features/drafts/index.ts'
import { linkMessages, linksDeskPath } from '#features/links/index.ts'
import { findPlaceLink } from '#platform/db/index.ts'
import { NEWS_ITEM_KIND, newsPath } from '../model.ts'
import { newsFields, newsProblemText } from './field-views.tsx'
import { filesPart } from './files/responses.ts'
import { readNewsForm } from './form.ts'
import { preparationMessages } from './messages.ts'
import type { NewsContent } from './model.ts'
import { previewPage } from './preview-responses.ts'
import { EditForm } from './views.tsx'

/** The texts of an item and what it is about. */
const textsPart: DraftPart<NewsContent> = {
  path: '',
  label: preparationMessages.texts,
  bytes: 1_000_000,
  autosave: true,
  read: readNewsForm,
  draw: async ({ db }, { language }, opened, form) => {
    const { territory } = opened.draft.content
    const found = await findPlaceLink(db, territory)
    const place = found ? `${found.label[language]} (${found.code})` : territory
    return EditForm({ language, opened, form, place })
  },
}

/** The pages on which news are written, beside what the pages of all drafts have. */
export const newsPages: DraftPages<NewsContent> = {
  messages: preparationMessages,
  parts: [textsPart, filesPart],
  fields: newsFields,
  problemText: newsProblemText,
  partOf: (control) => (/^(title|lead|body)-/.test(control) ? textsPart : filesPart).path,
  preview: previewPage,
  publicPath: (slug) => newsPath({ slug }),
  more: (id) => ({ path: linksDeskPath({ kind: NEWS_ITEM_KIND, id }), label: linkMessages.title }),
  clockPlace: async ({ db }, { territory }, language) =>
    (await findPlaceLink(db, territory))?.label[language] ?? '',
}
