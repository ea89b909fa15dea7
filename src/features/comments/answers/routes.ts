import { Type } from 'typebox'
import { similarity } from '#domain/kazakh/index.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  page,
  pageNumber,
  post,
  type Route,
  seeOther,
} from '#platform/http/index.ts'
import { findComment } from '../comments/read-store.ts'
import { deskMessages as words } from '../desk-messages.ts'
import { getConsultation, owner, PRESSES_PER_HOUR, typedOf } from '../desk-routes.ts'
import { consultationDesk, type Draft, noDraft, readText, untold } from '../desk-views.tsx'
import { type Comment, type Consultation, type Verdict, verdicts } from '../model.ts'
import { consultationPermissions as permissions } from '../permissions.ts'
import { clockOf } from '../text/routes.ts'
import { answerComments } from './actions.ts'
import type { Waiting } from './model.ts'
import { listQueue, listTemplates } from './store.ts'
import { AnswerPage, type Group, QueuePage } from './views.tsx'

const { answer } = permissions

const QUEUE_PAGE = 50

/** Comments that one answer may answer. */
const TOGETHER = 50

/** Above this share of common trigrams two comments say the same; those that a person joined have no need of it. */
const SAME = 0.55

const answering = {
  allow: answer,
  of: owner,
  perHour: PRESSES_PER_HOUR,
  changes: ['comment', 'answer'],
} as const

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
  const consultation = await getConsultation(ctx, id)
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

/** The queue of comments without an answer, and the form of an answer. */
export const answerRoutes: readonly Route[] = [
  get(
    '/desk/consultations/:id/queue',
    { query: Queue, allow: answer, of: owner },
    async ({ ctx, frame, params, query }) => {
      const consultation = await getConsultation(ctx, params.id)
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
