import { Type } from 'typebox'
import { readChoice, readField } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  found,
  get,
  notFound,
  page,
  pageNumber,
  post,
  type Reply,
  type Route,
} from '#platform/http/index.ts'
import { listRecords } from '#platform/journal/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { appealDecision, findThing, mayAppeal, reportThing } from '../actions.ts'
import { messages as words } from '../messages.ts'
import { appealDraft, appealPath, decisionPath, PAGE_SIZE, REPORTS_PER_HOUR, reportDraft } from '../model.ts'
import { findDecision, findHidingDecision, listDecisions } from '../store.ts'
import {
  AppealedPage,
  AppealPage,
  DecisionPage,
  ModerationPage,
  NotAuthorPage,
  ReportPage,
  ReportSentPage,
} from './views.tsx'

const SHOWS = ['moderation_decision', 'organisation', 'territory'] as const

/** The decision of an address. */
export async function decisionOf(ctx: Context, text: string | undefined) {
  if (!/^[1-9]\d{0,14}$/.test(text ?? '')) throw notFound()
  const decision = await findDecision(ctx.db, { number: Number(text) })
  if (!decision) throw notFound()
  return decision
}

async function listPage(ctx: Context, frame: Frame, number: number) {
  const { items, total } = await listDecisions(ctx.db, { offset: (number - 1) * PAGE_SIZE, limit: PAGE_SIZE })
  if (number > 1 && items.length === 0) throw notFound()
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  return page(ModerationPage({ frame, decisions: items, zone: CAPITAL_ZONE, page: number, pages }))
}

async function decisionPage(ctx: Context, frame: Frame, number: string | undefined) {
  const decision = await decisionOf(ctx, number)
  const place = await findThing(ctx, decision.kind, decision.thing)
  const record = (await listRecords(ctx.db, decision.id)).at(-1)
  return page(DecisionPage({ frame, decision, place, zone: zoneOfTerritory(decision.territory), record }))
}

type Draft = {
  readonly rule: string
  readonly note: string
  readonly problems: Readonly<Record<string, string>>
}

async function reportPage(
  ctx: Context,
  frame: Frame,
  { kind = '', thing = '' }: Readonly<Record<string, string>>,
  { problems, ...typed }: Draft = { rule: '', note: '', problems: {} },
) {
  const found = await findThing(ctx, kind, thing)
  if (!found || found.hidden) throw notFound()
  const { title, words: said, language } = found
  const owner = ctx.actor?.account ?? ''
  const shown = { title, words: said, lang: language, typed, problems, owner }
  return page(ReportPage({ frame, kind, thing, ...shown }), Object.keys(problems).length > 0 ? 422 : 200)
}

const reportRoutes: readonly Route[] = [
  get('/moderation/report/:kind/:thing', { allow: 'anyone' }, ({ ctx, frame, params }) =>
    reportPage(ctx, frame, params),
  ),

  post(
    '/moderation/report/:kind/:thing',
    { allow: 'anyone', perHour: REPORTS_PER_HOUR },
    async ({ ctx, frame, language, params, body }) => {
      const { kind = '', thing = '' } = params
      const typed = { rule: readChoice(body, 'rule'), note: readField(body, 'note') }
      const found = await findThing(ctx, kind, thing)
      const taken = await reportThing(ctx, { kind, thing, ...typed })
      if (taken.ok) {
        const draft = reportDraft(kind, thing)
        return page(ReportSentPage({ frame, title: words.sent[language], back: found?.path ?? '', draft }))
      }
      if (taken.refusal === 'no-thing') throw notFound()
      const field = taken.refusal === 'note-long' ? 'note' : 'rule'
      return reportPage(ctx, frame, params, {
        ...typed,
        problems: { [field]: words[taken.refusal][language] },
      })
    },
  ),
]

async function appealPage(
  ctx: Context,
  frame: Frame,
  number: string | undefined,
  secret: string,
  draft: { readonly typed: string; readonly problem?: string } = { typed: '' },
): Promise<Reply> {
  const decision = await decisionOf(ctx, number)
  if (decision.outcome !== 'hidden') throw notFound()
  // Public pages are cached for everyone, so the author identifies themselves here.
  if (!ctx.actor && secret === '')
    return found(
      `/${frame.language}/account/sign-in?then=${encodeURIComponent(`/${frame.language}${appealPath(decision.number)}`)}`,
    )
  if (!mayAppeal(ctx, decision, secret)) {
    if (secret !== '') throw notFound()
    return page(NotAuthorPage({ frame, decision }), 403)
  }
  if (decision.appeal !== null) return page(AppealedPage({ frame, decision }), draft.problem ? 422 : 200)
  const problems: Readonly<Record<string, string>> = draft.problem ? { appeal: draft.problem } : {}
  return page(
    AppealPage({
      frame,
      decision,
      secret,
      typed: draft.typed,
      problems,
      owner: ctx.actor?.account ?? '',
    }),
    draft.problem ? 422 : 200,
  )
}

const appealRoutes: readonly Route[] = [
  get(
    '/moderation/decisions/:number/appeal',
    { allow: 'anyone', query: Type.Object({ key: Type.Optional(Type.String({ maxLength: 100 })) }) },
    ({ ctx, frame, params, query }) => appealPage(ctx, frame, params.number, query.key ?? ''),
  ),

  post(
    '/moderation/decisions/:number/appeal',
    { allow: 'anyone', perHour: REPORTS_PER_HOUR },
    async ({ ctx, frame, language, params, body }) => {
      const { number } = await decisionOf(ctx, params.number)
      const [key, typed] = [readChoice(body, 'key'), readField(body, 'appeal')]
      const taken = await appealDecision(ctx, { number, key, text: typed })
      if (taken.ok)
        return page(
          ReportSentPage({
            frame,
            title: words.appealSent[language],
            back: decisionPath(number),
            draft: appealDraft(number),
          }),
        )
      if (taken.refusal === 'no-decision') throw notFound()
      return appealPage(ctx, { ...frame, path: appealPath(number) }, params.number, key, {
        typed,
        problem: words[taken.refusal][language],
      })
    },
  ),
]

/** Public pages and forms: decisions, reports, appeals. */
export const publicRoutes: readonly Route[] = [
  get(
    '/moderation',
    { query: Type.Object({ page: Type.Optional(pageNumber) }), cacheTags: SHOWS },
    ({ ctx, frame, query }) => listPage(ctx, frame, Number(query.page ?? 1)),
  ),

  get(
    '/moderation/decisions/:number',
    { cacheTags: [...SHOWS, 'journal:moderation', 'comment', 'reply'] },
    ({ ctx, frame, params }) => decisionPage(ctx, frame, params.number),
  ),

  get('/moderation/hidden/:kind/:thing', { allow: 'anyone' }, async ({ ctx, language, params }) => {
    const { kind = '', thing = '' } = params
    const hiding = isId(thing) ? await findHidingDecision(ctx.db, kind, thing) : undefined
    if (!hiding) throw notFound()
    return found(`/${language}${decisionPath(hiding.number)}`)
  }),

  ...reportRoutes,
  ...appealRoutes,
]
