import { isWritten } from '#domain/base/form.ts'
import { isLocalDate } from '#domain/base/local-date.ts'
import { type Text, textIn } from '#domain/base/text.ts'
import { rangeOf } from '#domain/territory/index.ts'
import type { DraftText } from '#domain/translation/index.ts'
import type { DraftPages, FoundDraft } from '#features/drafts/index.ts'
import { listTrail } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { findPlaceLink } from '#platform/db/index.ts'
import { page } from '#platform/http/index.ts'
import { lawTerms } from '#platform/jurisdiction.ts'
import { renderMarkdown } from '#platform/markdown/index.ts'
import type { Consultation } from '../../model.ts'
import { OverviewPage } from '../../pages/overview/views.tsx'
import { termClockOf } from '../../responses.ts'
import { listConsultationEvents } from '../../store.ts'
import type { LaidOutTexts } from '../../text/layout-model.ts'
import { CHAPTERS } from '../../text/queries.ts'
import { loadPrepared, termOf } from '../checks.ts'
import { type ConsultationContent, idsOf, type PreparedConsultation } from '../model.ts'

/** What is not written yet is shown as not written. */
const shownText = (text: DraftText, gap: string): Text => ({
  kk: text.kk || gap,
  ru: text.ru || gap,
  ...(isWritten(text, 'en') ? { en: text.en } : {}),
})

/** What readers would see of a draft: what they see now with its words, or the consultation that it would become. */
export async function loadPreviewedConsultation(
  ctx: Context,
  draft: FoundDraft<ConsultationContent>,
  current: PreparedConsultation['current'],
): Promise<Consultation> {
  const { content } = draft
  const { title, purpose, note, promise, ground } = content.texts
  const words = {
    title: shownText(title, '…'),
    purpose: shownText(purpose, '…'),
    explanatoryNote: shownText(note, '…'),
    promise: shownText(promise, '…'),
  }
  if (current) return { ...current, ...words }
  const day = (typedDay: string) => (isLocalDate(typedDay) ? typedDay : ctx.today())
  const { document, consultation } = idsOf(draft)
  const at = draft.publishAt ?? ctx.now()
  const version = { id: draft.id as string, number: 1, note: null, publishedAt: at }
  const closesOn = day(content.days.closesOn)
  return {
    id: consultation,
    documentId: document,
    versionId: version.id,
    slug: 'preview',
    kind: content.kind,
    ...words,
    organisation: { id: draft.organisation, ...draft.publisher },
    place: (await findPlaceLink(ctx.db, content.territory)) ?? {
      code: content.territory,
      slug: '',
      label: { kk: '', ru: '', en: '' },
    },
    range: rangeOf(draft.publisher),
    termRule: termOf(content.kind).id,
    earliestClose: closesOn,
    shorterGround: isWritten(ground, 'kk') && isWritten(ground, 'ru') ? shownText(ground, '…') : null,
    participants: content.participants,
    announcedAt: at,
    opensOn: day(content.days.opensOn),
    closesOn,
    answersDueOn: day(content.days.answersDueOn),
    pauses: [],
    sequence: 0,
    daysChangedAt: null,
    closedAt: null,
    decidedOn: null,
    decidedAt: null,
    inForceOn: null,
    decision: null,
    comments: 0,
    unanswered: 0,
    versions: [version],
    demo: draft.demo,
  }
}

/** A draft on the very page on which readers will see it, drawn by the same view. */
export const previewPage: DraftPages<ConsultationContent>['preview'] = async (
  ctx,
  frame,
  { draft },
  { path, notice },
) => {
  const { language } = frame
  const { current, texts } = await loadPrepared(ctx, draft)
  const consultation = await loadPreviewedConsultation(ctx, draft, current)
  const [trail, events] = await Promise.all([
    listTrail(ctx.db, consultation.place.code),
    current ? listConsultationEvents(ctx.db, current.id) : [],
  ])
  const { explanatoryNote, promise, decision, termRule, place } = consultation
  return page(
    OverviewPage({
      frame,
      consultation,
      trail,
      events,
      explanatoryNote: renderMarkdown(textIn(explanatoryNote, language)),
      promise: renderMarkdown(textIn(promise, language)),
      decision: decision ? renderMarkdown(textIn(decision, language)) : undefined,
      // The first last day that the law allows is known once the days are checked.
      term: current ? lawTerms.get(termRule) : undefined,
      clock: termClockOf(ctx, place.code),
      record: undefined,
      deadlines: undefined,
      sections: [],
      preview: { path, notice, textHref: texts && `/${language}${path}/text` },
    }),
  )
}

/** A version of the text that is not published, as its reading pages will show it. */
export function previewReadingOf(
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
