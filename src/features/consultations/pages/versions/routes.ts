import type { LocalDate } from '#domain/base/local-date.ts'
import { textIn } from '#domain/base/text.ts'
import type { ComparisonRow } from '#domain/law/index.ts'
import type { Context } from '#platform/context.ts'
import { mediaTypes } from '#platform/exports/index.ts'
import { type Frame, file, get, notFound, page, type Route } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { type AknAbout, writeAkn, writeHtmlPage } from '#platform/law-files/index.ts'
import { localDay } from '#ui/format/index.ts'
import { CONSULTATIONS_PATH, type Consultation, textLanguage, versionPath } from '../../model.ts'
import { CACHE_TAGS, getAnnouncedConsultation, TEXT_CACHE_TAGS, termClockOf } from '../../responses.ts'
import { compareWithPrevious } from '../../text/queries.ts'
import { loadPublishedText } from '../../text/version-queries.ts'
import { type ExportTools, respondWithExport } from '../downloads/exports.ts'
import { exportMessages } from '../downloads/messages.ts'
import { ComparisonPage, TextVersionsPage } from './views.tsx'

/** Akoma Ntoso has no media type of its own (OASIS LegalDocML 1.0). */
const AKN_TYPE = 'application/xml; charset=utf-8'

const HTML_TYPE = 'text/html; charset=utf-8'

async function getVersion(ctx: Context, slug: string | undefined, number: string | undefined) {
  const consultation = await getAnnouncedConsultation(ctx, slug ?? '')
  const version = consultation.versions.find((one) => String(one.number) === number)
  if (!version) throw notFound()
  return { consultation, version }
}

/** The identification of a version: an act that is not adopted is a bill. */
function aboutOf(
  consultation: Consultation,
  number: number,
  language: 'kk' | 'ru',
  madeOn: LocalDate,
): AknAbout {
  const zone = zoneOfTerritory(consultation.place.code)
  const day = (at: Date | undefined) => (at ? localDay(at.toISOString(), zone) : madeOn)
  const { kind, slug, organisation, versions } = consultation
  return {
    type: kind === 'legal-act' ? 'bill' : 'doc',
    subtype: kind,
    number: slug,
    date: day(versions[0]?.publishedAt),
    versionDate: day(versions[number - 1]?.publishedAt),
    madeOn,
    author: {
      id: organisation.slug,
      href: `/ontology/organization/${organisation.slug}`,
      name: textIn(organisation.name, language),
    },
  }
}

/** The reason of a change, and the comments that caused it. */
function withReasons(
  rows: readonly (ComparisonRow & {
    readonly why: Parameters<typeof textIn>[0] | null
    readonly comments: readonly number[]
  })[],
  language: Frame['language'],
): readonly ComparisonRow[] {
  return rows.map(
    ({ before, after, status, place, oldWording, newWording, words: edits, why, comments }) => ({
      before,
      after,
      status,
      place,
      oldWording,
      newWording,
      words: edits,
      reason:
        [why ? textIn(why, language) : '', comments.map((comment) => `№ ${comment}`).join(', ')]
          .filter(Boolean)
          .join('\n') || null,
    }),
  )
}

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
      const { consultation, version } = await getVersion(ctx, params.slug, params.number)
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
      const { consultation, version } = await getVersion(ctx, params.slug, params.number)
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
        const { consultation, version } = await getVersion(ctx, params.slug, params.number)
        const language = textLanguage(frame.language)
        const { document } = await loadPublishedText(ctx.db, version.id, language)
        const name = `${consultation.slug}-${version.number}-${language}.${format}`
        return format === 'html'
          ? file(HTML_TYPE, writeHtmlPage(document), name)
          : file(
              AKN_TYPE,
              writeAkn(document, aboutOf(consultation, version.number, language, ctx.today())),
              name,
            )
      },
    ),
  ),
]
