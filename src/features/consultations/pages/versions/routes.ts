import { textIn } from '#domain/base/text.ts'
import { mediaTypes } from '#platform/exports/index.ts'
import { file, get, notFound, page, type Route } from '#platform/http/index.ts'
import { writeAkn, writeHtmlPage } from '#platform/law-files/index.ts'
import { CONSULTATIONS_PATH, textLanguage, versionPath } from '../../model.ts'
import { CACHE_TAGS, getAnnouncedConsultation, TEXT_CACHE_TAGS, termClockOf } from '../../responses.ts'
import { compareWithPrevious } from '../../text/queries.ts'
import { loadPublishedText } from '../../text/version-queries.ts'
import { type ExportTools, respondWithExport } from '../downloads/exports.ts'
import { exportMessages } from '../downloads/messages.ts'
import { aknAboutOf, getAnnouncedVersion, withReasons } from './responses.ts'
import { ComparisonPage, TextVersionsPage } from './views.tsx'

/** Akoma Ntoso has no media type of its own (OASIS LegalDocML 1.0). */
const AKN_TYPE = 'application/xml; charset=utf-8'

const HTML_TYPE = 'text/html; charset=utf-8'

/** The versions of a text, and what one of them changed. */
export const versionRoutes: readonly Route[] = [
  get(
    `${CONSULTATIONS_PATH}/:slug/versions`,
    { cacheTags: TEXT_CACHE_TAGS },
    async ({ ctx, frame, params }) => {
      const consultation = await getAnnouncedConsultation(ctx, params.slug ?? '')
      return page(TextVersionsPage({ frame, consultation, clock: termClockOf(ctx, consultation.place.code) }))
    },
  ),

  get(
    `${CONSULTATIONS_PATH}/:slug/versions/:number`,
    { cacheTags: [...TEXT_CACHE_TAGS, 'answer'] },
    async ({ ctx, frame, params }) => {
      const consultation = await getAnnouncedConsultation(ctx, params.slug ?? '')
      const compared = await compareWithPrevious(ctx, consultation, frame.language, Number(params.number))
      if (!compared) throw notFound()
      const clock = termClockOf(ctx, consultation.place.code)
      return page(ComparisonPage({ frame, consultation, clock, ...compared }))
    },
  ),
]

/** Versions as files: the text as .docx, HTML and Akoma Ntoso, the comparison table as .docx. */
export const versionFileRoutes = ({ queue }: Pick<ExportTools, 'queue'>): readonly Route[] => [
  get(
    `${CONSULTATIONS_PATH}/:slug/versions/:number/comparison.docx`,
    { allow: 'anyone' },
    async ({ ctx, frame, params, request }) => {
      const { consultation, version } = await getAnnouncedVersion(ctx, params.slug, params.number)
      const { language } = frame
      if (version.number === 1) throw notFound()
      const title = `${exportMessages.table[language]}: ${textIn(consultation.title, language)}`
      const read = async () => {
        const compared = await compareWithPrevious(ctx, consultation, language, version.number)
        const rows = withReasons(compared?.rows ?? [], language)
        const { demonstration } = ctx
        return { order: { kind: 'comparison', rows, language, title, demonstration } } as const
      }
      const name = `${consultation.slug}-${version.number}-comparison-${language}.docx`
      const path = `${versionPath(consultation, version.number)}/comparison.docx`
      const wanted = { key: `comparison ${version.id} ${language} ${title}`, read }
      return respondWithExport({ queue }, { request, frame, consultation, path }, wanted, {
        type: mediaTypes.docx,
        name,
      })
    },
  ),

  get(
    `${CONSULTATIONS_PATH}/:slug/versions/:number/text.docx`,
    { allow: 'anyone' },
    async ({ ctx, frame, params, request }) => {
      const { consultation, version } = await getAnnouncedVersion(ctx, params.slug, params.number)
      const language = textLanguage(frame.language)
      const read = async () => {
        const { document } = await loadPublishedText(ctx.db, version.id, language)
        return { order: { kind: 'law', document, demonstration: ctx.demonstration } } as const
      }
      const name = `${consultation.slug}-${version.number}-${language}.docx`
      const path = `${versionPath(consultation, version.number)}/text.docx`
      const wanted = { key: `law ${version.id} ${language}`, read }
      return respondWithExport({ queue }, { request, frame, consultation, path }, wanted, {
        type: mediaTypes.docx,
        name,
      })
    },
  ),

  ...(['html', 'xml'] as const).map((format) =>
    get(
      `${CONSULTATIONS_PATH}/:slug/versions/:number/text.${format}`,
      { cacheTags: CACHE_TAGS },
      async ({ ctx, frame, params }) => {
        const { consultation, version } = await getAnnouncedVersion(ctx, params.slug, params.number)
        const language = textLanguage(frame.language)
        const { document } = await loadPublishedText(ctx.db, version.id, language)
        const name = `${consultation.slug}-${version.number}-${language}.${format}`
        return format === 'html'
          ? file(HTML_TYPE, writeHtmlPage(document), name)
          : file(
              AKN_TYPE,
              writeAkn(document, aknAboutOf(consultation, version.number, language, ctx.today())),
              name,
            )
      },
    ),
  ),
]
