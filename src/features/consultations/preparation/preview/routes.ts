import { Type } from 'typebox'
import { findDraftSubject, openForPage, previewNotice } from '#features/drafts/index.ts'
import { get, notFound, oneOf, page, pageNumber, type Route } from '#platform/http/index.ts'
import { drafts } from '../../manifest/drafts.ts'
import { DOCUMENTS_PATH, documentPath, textLanguage } from '../../model.ts'
import { ReadingPage } from '../../pages/text/views.tsx'
import { consultationPermissions } from '../../permissions.ts'
import { termClockOf } from '../../responses.ts'
import type { LaidOutTexts } from '../../text/layout-model.ts'
import { CHAPTERS } from '../../text/queries.ts'
import { loadPrepared } from '../checks.ts'
import { preparationMessages } from '../messages.ts'
import { loadLayout } from '../queries.ts'
import { PreviewBack } from '../views.tsx'
import { loadPreviewedConsultation } from './responses.ts'

/** A version of the text that is not published, as its reading pages will show it. */
function readingOf(
  rows: LaidOutTexts,
  wanted: { readonly part: number; readonly languages: readonly ('kk' | 'ru')[] },
) {
  const [first = 'kk'] = wanted.languages
  const parts = Math.max(1, ...rows[first].map(({ part }) => part))
  if (wanted.part > parts) return undefined
  return {
    part: wanted.part,
    parts,
    headings: rows[first].filter(({ kind }) => CHAPTERS.includes(kind)),
    texts: wanted.languages.map((language) => ({
      language,
      lines: rows[language]
        .filter(({ part }) => part === wanted.part)
        .map(({ provisionName: name, ...line }) => ({ ...line, name })),
    })),
  }
}

const Reading = Type.Object({
  part: Type.Optional(pageNumber),
  view: Type.Optional(oneOf(['side'])),
})

/** The preview of the text, beside that of its description. */
export const previewRoutes: readonly Route[] = [
  get(
    `${DOCUMENTS_PATH}/:id/preview/text`,
    { query: Reading, allow: consultationPermissions.prepare, of: findDraftSubject(drafts) },
    async ({ ctx, frame, language, params, query }) => {
      const { draft } = await openForPage(drafts, ctx, params.id)
      const { current, texts } = await loadPrepared(ctx, draft)
      if (!texts) throw notFound()
      const own = textLanguage(language)
      const part = Number(query.part ?? 1)
      const { rows } = await loadLayout(texts)
      const reading = readingOf(rows, { part, languages: query.view === 'side' ? ['kk', 'ru'] : [own] })
      if (!reading) throw notFound()
      const consultation = await loadPreviewedConsultation(ctx, draft, current)
      const version = consultation.versions.at(-1)
      if (!version) throw notFound()
      const path = `${documentPath(draft)}/preview`
      return page(
        ReadingPage({
          frame,
          consultation,
          clock: termClockOf(ctx, consultation.place.code),
          version,
          counts: new Map(),
          ...reading,
          preview: {
            path: `${path}/text`,
            notice: previewNotice(language, documentPath(draft)),
            back: PreviewBack({
              href: `/${language}${path}`,
              text: preparationMessages.previewDescription[language],
            }),
          },
        }),
      )
    },
  ),
]
