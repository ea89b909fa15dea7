import { Type } from 'typebox'
import { findDraftSubject, openForPage, previewNotice } from '#features/drafts/index.ts'
import { get, notFound, oneOf, page, pageNumber, type Route } from '#platform/http/index.ts'
import { drafts } from '../../manifest/drafts.ts'
import { DOCUMENTS_PATH, documentPath, textLanguage } from '../../model.ts'
import { ReadingPage } from '../../pages/text/views.tsx'
import { consultationPermissions } from '../../permissions.ts'
import { termClockOf } from '../../responses.ts'
import { loadPrepared } from '../checks.ts'
import { preparationMessages } from '../messages.ts'
import { loadLayout } from '../queries.ts'
import { PreviewBack } from '../views.tsx'
import { loadPreviewedConsultation, previewReadingOf } from './responses.ts'

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
      const reading = previewReadingOf(rows, {
        part,
        languages: query.view === 'side' ? ['kk', 'ru'] : [own],
      })
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
