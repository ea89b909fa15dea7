import { addDays, isLocalDate } from '#domain/base/local-date.ts'
import type { Language } from '#domain/base/text.ts'
import { dueOn } from '#domain/calendar/index.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  PASTED_FORM_BYTES,
  page,
  post,
  type Route,
  readTextFields,
  seeOther,
} from '#platform/http/index.ts'
import { lawTerms, workCalendar } from '#platform/jurisdiction.ts'
import { formatDay } from '#ui/format/index.ts'
import { listAccepted } from '../answers/change-store.ts'
import { deskMessages as words } from '../desk-messages.ts'
import { ownDocument, ownerOfDocument, prepare } from '../desk-pages.ts'
import { type DeskForm, emptyForm, missingIn, readText } from '../desk-views.tsx'
import { messages } from '../messages.ts'
import { consultationDesk, type DocumentKind, documentKinds, documentPath } from '../model.ts'
import { findConsultation } from '../store.ts'
import { readDocument } from '../text/store.ts'
import { changesBetween } from './change-model.ts'
import { textsOf } from './model.ts'
import { announceDocument, publishNextVersion, termOf } from './publication-actions.ts'
import { AnnouncePage, PublishPage } from './publication-views.tsx'
import { findPrepared } from './store.ts'

const CHANGES_MAX = 2000

/** The suggested length of a discussion in days, where the law requires less. */
const USUAL_DAYS = 30

/** The minimum legal term of a kind of document, as a sentence. */
function leastOf(ctx: Context, kind: DocumentKind, language: Language): string {
  const term = termOf(kind)
  const day = dueOn(workCalendar, ctx.today(), term)
  const amount = term.unit === 'working_day' ? messages.workingDay : messages.calendarDay
  const law = term.law.replace(/^Law /, '№ ')
  const named = term.article ? messages.article[language](law, term.article) : law
  return words.least[language](
    amount[language](term.amount),
    named,
    day.ok ? formatDay(language, day.value) : '',
  )
}

/** The suggested days of the form: the usual length, and answers by the legal term. */
function usualDays(ctx: Context, kind: DocumentKind): DeskForm {
  const opensOn = ctx.today()
  const closesOn = addDays(opensOn, USUAL_DAYS)
  const answers = lawTerms.get(documentKinds[kind].answer)
  const due = answers && dueOn(workCalendar, closesOn, answers)
  return { typed: { opensOn, closesOn, answersDueOn: due?.ok ? due.value : closesOn }, problems: {} }
}

async function announcePage(ctx: Context, frame: Frame, id = '', draft?: DeskForm) {
  const document = await findPrepared(ctx.db, id)
  if (!document) throw notFound()
  const least = leastOf(ctx, document.kind, frame.language)
  return page(
    AnnouncePage({ frame, document, least, draft: draft ?? usualDays(ctx, document.kind) }),
    draft ? 422 : 200,
  )
}

const dayFields = ['opensOn', 'closesOn', 'answersDueOn'] as const

const fieldOfRefusal: Readonly<Record<string, string>> = {
  'opens-in-past': 'opensOn',
  'answers-before-close': 'answersDueOn',
}

const announceRoutes: readonly Route[] = [
  get(
    '/desk/consultations/documents/:id/announce',
    { allow: prepare, of: ownerOfDocument },
    ({ ctx, frame, params }) => announcePage(ctx, frame, params.id),
  ),

  post(
    '/desk/consultations/documents/:id/announce',
    { ...ownDocument, bytes: PASTED_FORM_BYTES },
    async ({ ctx, frame, language, params, body }) => {
      const typed = readTextFields(body)
      const [purpose, explanatoryNote, promise] = ['purpose', 'note', 'promise'].map((one) =>
        readText(typed, one),
      )
      const days = dayFields.filter((name) => !isLocalDate(typed[name] ?? ''))
      if (!purpose || !explanatoryNote || !promise || days.length > 0) {
        const problems = {
          ...missingIn(typed, 'purpose', language),
          ...missingIn(typed, 'note', language),
          ...missingIn(typed, 'promise', language),
          ...Object.fromEntries(days.map((name) => [name, words.needed[language]])),
        }
        return announcePage(ctx, frame, params.id, { typed, problems })
      }
      const { opensOn = '', closesOn = '', answersDueOn = '' } = typed
      const announced = await announceDocument(ctx, {
        document: params.id ?? '',
        purpose,
        explanatoryNote,
        promise,
        opensOn,
        closesOn,
        answersDueOn,
        shorterGround: readText(typed, 'ground') ?? null,
      })
      if (announced.ok) return seeOther(`/${language}${consultationDesk(announced.value.id)}`)
      const field = fieldOfRefusal[announced.refusal] ?? 'closesOn'
      return announcePage(ctx, frame, params.id, {
        typed,
        problems: { [field]: words[announced.refusal][language] },
      })
    },
  ),
]

/** The changes of the version in preparation in both texts. */
async function changesOf(ctx: Context, id: string) {
  const document = await findPrepared(ctx.db, id)
  if (!document?.draft || !document.consultation) throw notFound()
  const texts = textsOf(document)
  const consultation = await findConsultation(ctx.db, { id: document.consultation.id })
  const last = consultation?.versions.at(-1)
  if (!texts || !consultation || !last) throw notFound()
  const before = {
    kk: await readDocument(ctx.db, last.id, 'kk'),
    ru: await readDocument(ctx.db, last.id, 'ru'),
  }
  return { document, consultation, changes: changesBetween(before, texts).slice(0, CHANGES_MAX) }
}

async function publishPage(ctx: Context, frame: Frame, id = '', draft: DeskForm = emptyForm) {
  const { document, consultation, changes } = await changesOf(ctx, id)
  const accepted = new Map<string, { number: number; words: string }[]>()
  for (const { number, place, body, wording } of await listAccepted(ctx.db, consultation.id))
    for (const change of changes.filter(({ old, anchor }) => (old || anchor) === place))
      accepted.set(change.anchor, [
        ...(accepted.get(change.anchor) ?? []),
        { number, words: (wording ?? body).slice(0, 200) },
      ])
  return page(PublishPage({ frame, document, changes, accepted, draft }), draft === emptyForm ? 200 : 422)
}

/** Numbers of the comments selected as causes, by the index of the change. */
function causesIn(typed: Readonly<Record<string, string>>): ReadonlyMap<string, readonly number[]> {
  const causes = new Map<string, number[]>()
  for (const name of Object.keys(typed)) {
    const [, index, number] = /^cause-(\d{1,5})-(\d{1,15})$/.exec(name) ?? []
    if (index === undefined) continue
    const numbers = causes.get(index) ?? []
    numbers.push(Number(number))
    causes.set(index, numbers)
  }
  return causes
}

const publishRoutes: readonly Route[] = [
  get(
    '/desk/consultations/documents/:id/publish',
    { allow: prepare, of: ownerOfDocument },
    ({ ctx, frame, params }) => publishPage(ctx, frame, params.id),
  ),

  post(
    '/desk/consultations/documents/:id/publish',
    { ...ownDocument, bytes: PASTED_FORM_BYTES },
    async ({ ctx, frame, language, params, body }) => {
      const typed = readTextFields(body)
      const indices = Object.keys(typed).flatMap((name) => /^anchor-(\d{1,5})$/.exec(name)?.[1] ?? [])
      const note = readText(typed, 'summary')
      const missing = indices.filter((index) => !readText(typed, `reason-${index}`))
      if (!note || missing.length > 0) {
        const problems = Object.assign(
          missingIn(typed, 'summary', language),
          ...missing.map((index) => missingIn(typed, `reason-${index}`, language)),
        )
        return publishPage(ctx, frame, params.id, { typed, problems })
      }
      const causes = causesIn(typed)
      const anchored = indices.map((index) => ({ index, anchor: typed[`anchor-${index}`] ?? '' }))
      const published = await publishNextVersion(ctx, {
        document: params.id ?? '',
        note,
        reasons: new Map(
          anchored.flatMap(({ index, anchor }) => {
            const reason = readText(typed, `reason-${index}`)
            return reason ? [[anchor, reason] as const] : []
          }),
        ),
        causes: new Map(anchored.map(({ index, anchor }) => [anchor, causes.get(index) ?? []])),
      })
      // A colleague has published it: its page says that nothing is in preparation.
      if (!published.ok && published.refusal === 'no-draft')
        return seeOther(`/${language}${documentPath(params.id ?? '')}`)
      if (!published.ok)
        return publishPage(ctx, frame, params.id, {
          typed,
          problems: { 'summary-kk': words[published.refusal][language] },
        })
      return seeOther(`/${language}${consultationDesk(published.value.id)}`)
    },
  ),
]

/** Routes that announce a document and publish its next versions. */
export const publishingRoutes: readonly Route[] = [...announceRoutes, ...publishRoutes]
