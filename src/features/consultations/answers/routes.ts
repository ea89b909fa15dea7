import { Type } from 'typebox'
import { isId } from '#domain/base/id.ts'
import { isLocalDate } from '#domain/base/local-date.ts'
import { similarity } from '#domain/kazakh/index.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  page,
  pageNumber,
  post,
  type Reply,
  type Route,
  type SubjectOf,
  seeOther,
} from '#platform/http/index.ts'
import { type Actor, may } from '#platform/identity/index.ts'
import { findComment } from '../comments/read-store.ts'
import { deskMessages as words } from '../desk-messages.ts'
import { typedOf } from '../desk-routes.ts'
import { listQueue, listTemplates, type Waiting } from '../desk-store.ts'
import { consultationDesk, type Draft, documentPath, noDraft, readText, untold } from '../desk-views.tsx'
import type { Comment, Consultation, Verdict } from '../model.ts'
import { verdicts } from '../model.ts'
import { consultationPermissions as permissions } from '../permissions.ts'
import { startNextVersion } from '../preparation/actions.ts'
import { extendConsultation } from '../preparation/publication-actions.ts'
import { findConsultation, findOwner } from '../store.ts'
import { clockOf } from '../text/routes.ts'
import { answerComments, bringIntoForce, closeConsultation, decideConsultation } from './actions.ts'
import { AnswerPage, DeskConsultationPage, type Group, QueuePage } from './views.tsx'

const { prepare, answer } = permissions

const PRESSES_PER_HOUR = 600
const QUEUE_PAGE = 50
/** Comments that one answer may answer. */
const TOGETHER = 50
/** Above this share of common trigrams two comments say the same; those that a person joined have no need of it. */
const SAME = 0.55

const owner: SubjectOf = ({ db }, { id = '' }) => (isId(id) ? findOwner(db, id) : Promise.resolve(undefined))
const doing = {
  allow: prepare,
  of: owner,
  perHour: PRESSES_PER_HOUR,
  changes: ['consultation', 'document_version'],
} as const
const answering = {
  allow: answer,
  of: owner,
  perHour: PRESSES_PER_HOUR,
  changes: ['comment', 'answer'],
} as const

async function at(ctx: Context, id = ''): Promise<Consultation> {
  const found = await findConsultation(ctx.db, { id })
  if (!found) throw notFound()
  return found
}

async function consultationPage(ctx: Context, frame: Frame, actor: Actor, id = '', draft: Draft = noDraft) {
  const consultation = await at(ctx, id)
  const subject = (await findOwner(ctx.db, consultation.id)) ?? {}
  return page(
    DeskConsultationPage({
      frame,
      consultation,
      clock: clockOf(ctx, consultation.place.code),
      mayPrepare: may(actor, prepare, subject),
      mayAnswer: may(actor, answer, subject),
      draft,
    }),
    draft === noDraft ? 200 : 422,
  )
}

/** Neighbours at one provision that say nearly the same go together. */
export function groupAlike(items: readonly Waiting[]): readonly Group[] {
  const groups: { place: string; key: string; items: Waiting[] }[] = []
  for (const item of items) {
    const group = groups.find(
      ({ place, key, items: those }) =>
        place === item.place && those.length < TOGETHER && similarity(key, item.searchKey) >= SAME,
    )
    if (group) group.items.push(item)
    else groups.push({ place: item.place, key: item.searchKey, items: [item] })
  }
  return groups
}

type Doing = {
  readonly ctx: Context
  readonly frame: Frame
  readonly actor: Actor
  readonly id: string | undefined
  readonly typed: Draft['typed']
}
/** Answers a press: back to the consultation, or the same page with what stands against it. */
const done = (
  { ctx, frame, actor, id, typed }: Doing,
  outcome: { readonly ok: boolean; readonly refusal?: keyof typeof words },
  field = 'press',
): Promise<Reply> | Reply => {
  if (outcome.ok) return seeOther(`/${frame.language}${consultationDesk(id ?? '')}`)
  const text = words[outcome.refusal ?? 'needed'] as Readonly<Record<string, string>>
  return consultationPage(ctx, frame, actor, id, { typed, problems: { [field]: text[frame.language] ?? '' } })
}

const doRoutes: readonly Route[] = [
  get('/desk/consultations/:id', { allow: prepare, of: owner }, ({ ctx, frame, actor, params }) =>
    consultationPage(ctx, frame, actor, params.id),
  ),

  post('/desk/consultations/:id/version', doing, async ({ ctx, frame, actor, language, params }) => {
    const started = await startNextVersion(ctx, params.id ?? '')
    if (started.ok) return seeOther(`/${language}${documentPath(started.value)}`)
    return done({ ctx, frame, actor, id: params.id, typed: {} }, started)
  }),

  post('/desk/consultations/:id/close', doing, async ({ ctx, frame, actor, params }) =>
    done({ ctx, frame, actor, id: params.id, typed: {} }, await closeConsultation(ctx, params.id ?? '')),
  ),

  post('/desk/consultations/:id/extend', doing, async ({ ctx, frame, actor, params, body }) => {
    const typed = typedOf(body)
    const given = { ctx, frame, actor, id: params.id, typed }
    const { closesOn = '', answersDueOn = '' } = typed
    if (!isLocalDate(closesOn)) return done(given, { ok: false }, 'closesOn')
    if (!isLocalDate(answersDueOn)) return done(given, { ok: false }, 'answersDueOn')
    const reason = readText(typed, 'extendReason')
    if (!reason)
      return consultationPage(ctx, frame, actor, params.id, {
        typed,
        problems: untold(typed, 'extendReason', frame.language),
      })
    const extension = { closesOn, answersDueOn, reason }
    return done(given, await extendConsultation(ctx, params.id ?? '', extension), 'closesOn')
  }),

  post('/desk/consultations/:id/decide', doing, async ({ ctx, frame, actor, params, body }) => {
    const typed = typedOf(body)
    const given = { ctx, frame, actor, id: params.id, typed }
    const decision = readText(typed, 'decision')
    const { decidedOn: on = '' } = typed
    if (!isLocalDate(on)) return done(given, { ok: false }, 'decidedOn')
    if (!decision)
      return consultationPage(ctx, frame, actor, params.id, {
        typed,
        problems: untold(typed, 'decision', frame.language),
      })
    const decided = await decideConsultation(ctx, params.id ?? '', {
      on,
      decision,
      early: typed.early === 'yes',
    })
    return done(
      given,
      decided,
      !decided.ok && decided.refusal === 'early-unconfirmed' ? 'early' : 'decidedOn',
    )
  }),

  post('/desk/consultations/:id/force', doing, async ({ ctx, frame, actor, params, body }) => {
    const typed = typedOf(body)
    const given = { ctx, frame, actor, id: params.id, typed }
    const { forceOn = '' } = typed
    if (!isLocalDate(forceOn)) return done(given, { ok: false }, 'forceOn')
    return done(given, await bringIntoForce(ctx, params.id ?? '', forceOn), 'forceOn')
  }),
]

const numbersOf = (text: string | undefined): readonly number[] =>
  [...new Set((text ?? '').split(','))]
    .filter((one) => /^[1-9]\d{0,14}$/.test(one))
    .slice(0, TOGETHER)
    .map(Number)

/** Comments of this consultation by their numbers; 404 when one of them is not of it. */
async function commentsOf(ctx: Context, consultation: Consultation, numbers: readonly number[]) {
  const found: Comment[] = []
  for (const number of numbers) {
    const comment = await findComment(ctx.db, number)
    if (!comment || comment.hidden || comment.consultationId !== consultation.id) throw notFound()
    found.push(comment)
  }
  if (found.length === 0) throw notFound()
  return found
}

async function answerPage(
  ctx: Context,
  frame: Frame,
  id: string | undefined,
  numbers: readonly number[],
  {
    draft = noDraft,
    conflict,
    status = 200,
    template,
  }: {
    draft?: Draft
    conflict?: Comment | undefined
    status?: number
    template?: string | undefined
  } = {},
) {
  const consultation = await at(ctx, id)
  const comments = await commentsOf(ctx, consultation, numbers)
  const templates = await listTemplates(ctx.db, consultation.body.id)
  const chosen = templates.find((one) => one.id === template)
  const earlier = comments.length === 1 ? comments[0]?.answer : undefined
  const from = chosen ?? earlier
  const begun: Draft = from
    ? {
        typed: {
          verdict: from.verdict,
          'reason-kk': from.reason.kk,
          'reason-ru': from.reason.ru,
          'reason-en': from.reason.en ?? '',
        },
        problems: {},
      }
    : noDraft
  return page(
    AnswerPage({
      frame,
      consultation,
      clock: clockOf(ctx, consultation.place.code),
      comments,
      templates,
      number: conflict ? 1 : (earlier?.number ?? 0) + 1,
      draft: draft === noDraft ? begun : draft,
      conflict,
    }),
    status,
  )
}

const Queue = Type.Object({ page: Type.Optional(pageNumber) })
const Answering = Type.Object({
  numbers: Type.Optional(Type.String({ maxLength: 1000 })),
  template: Type.Optional(Type.String({ maxLength: 40 })),
})

const answerRoutes: readonly Route[] = [
  get(
    '/desk/consultations/:id/queue',
    { query: Queue, allow: answer, of: owner },
    async ({ ctx, frame, params, query }) => {
      const consultation = await at(ctx, params.id)
      const number = Number(query.page ?? 1)
      const { items, total } = await listQueue(ctx.db, consultation.id, (number - 1) * QUEUE_PAGE, QUEUE_PAGE)
      if (number > 1 && items.length === 0) throw notFound()
      const pages = Math.max(1, Math.ceil(total / QUEUE_PAGE))
      const groups = groupAlike(items)
      return page(QueuePage({ frame, consultation, today: ctx.today(), groups, page: number, pages }))
    },
  ),

  get(
    '/desk/consultations/:id/answer',
    { query: Answering, allow: answer, of: owner },
    async ({ ctx, frame, language, params, query }) => {
      const numbers = numbersOf(query.numbers)
      if (numbers.length === 0) return seeOther(`/${language}${consultationDesk(params.id ?? '')}/queue`)
      return answerPage(ctx, frame, params.id, numbers, { template: query.template })
    },
  ),

  post('/desk/consultations/:id/answer', answering, async ({ ctx, frame, language, params, body }) => {
    const typed = typedOf(body)
    const numbers = numbersOf(typed.numbers)
    const queue = `/${language}${consultationDesk(params.id ?? '')}/queue`
    if (numbers.length === 0) return seeOther(queue)
    const reason = readText(typed, 'reason')
    const verdict = verdicts.find((one) => one === typed.verdict)
    if (!reason || !verdict) {
      const problems = {
        ...(verdict ? {} : { verdict: words.needed[language] }),
        ...untold(typed, 'reason', language),
      }
      return answerPage(ctx, frame, params.id, numbers, { draft: { typed, problems }, status: 422 })
    }
    const number = Math.max(1, Math.min(1000, Number.parseInt(typed.number ?? '1', 10) || 1))
    const given = {
      verdict: verdict satisfies Verdict,
      reason,
      number,
      template: typed.template?.slice(0, 200),
    }
    const answered = await answerComments(ctx, params.id ?? '', numbers, given)
    if (answered.ok) return seeOther(queue)
    if (answered.refusal === 'no-comment') throw notFound()
    const conflict =
      answered.refusal === 'answered-already' && answered.at
        ? await findComment(ctx.db, answered.at)
        : undefined
    const draft = { typed, problems: { verdict: words[answered.refusal][language] } }
    return answerPage(ctx, frame, params.id, numbers, { draft, conflict, status: 409 })
  }),
]

/** The desk of an announced consultation: answers, versions, its end. */
export const consultationDeskRoutes: readonly Route[] = [...doRoutes, ...answerRoutes]
