import { isLocalDate } from '#domain/base/local-date.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, get, page, post, type Reply, type Route, seeOther } from '#platform/http/index.ts'
import { type Actor, may } from '#platform/identity/index.ts'
import { deskMessages as words } from '../desk-messages.ts'
import { getConsultation, owner, PRESSES_PER_HOUR, typedOf } from '../desk-routes.ts'
import { consultationDesk, type Draft, documentPath, missingIn, noDraft, readText } from '../desk-views.tsx'
import { consultationPermissions as permissions } from '../permissions.ts'
import { startNextVersion } from '../preparation/actions.ts'
import { extendConsultation } from '../preparation/publication-actions.ts'
import { findOwner } from '../store.ts'
import { clockOf } from '../text/routes.ts'
import { bringIntoForce, closeConsultation, decideConsultation } from './closing-actions.ts'
import { DeskConsultationPage } from './desk-views.tsx'

const { prepare, answer } = permissions
const doing = {
  allow: prepare,
  of: owner,
  perHour: PRESSES_PER_HOUR,
  invalidates: ['consultation', 'document_version'],
} as const

async function consultationPage(ctx: Context, frame: Frame, actor: Actor, id = '', draft: Draft = noDraft) {
  const consultation = await getConsultation(ctx, id)
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

/** The desk of an announced consultation: its next version, its term, its end. */
export const closingRoutes: readonly Route[] = [
  get('/desk/consultations/:id', { allow: prepare, of: owner }, ({ ctx, frame, actor, params }) =>
    consultationPage(ctx, frame, actor, params.id),
  ),

  post('/desk/consultations/:id/version', doing, async ({ ctx, frame, actor, language, params }) => {
    const started = await startNextVersion(ctx, { id: params.id ?? '' })
    if (started.ok) return seeOther(`/${language}${documentPath(started.value)}`)
    return done({ ctx, frame, actor, id: params.id, typed: {} }, started)
  }),

  post('/desk/consultations/:id/close', doing, async ({ ctx, frame, actor, params }) =>
    done(
      { ctx, frame, actor, id: params.id, typed: {} },
      await closeConsultation(ctx, { id: params.id ?? '' }),
    ),
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
        problems: missingIn(typed, 'extendReason', frame.language),
      })
    const extension = { id: params.id ?? '', closesOn, answersDueOn, reason }
    return done(given, await extendConsultation(ctx, extension), 'closesOn')
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
        problems: missingIn(typed, 'decision', frame.language),
      })
    const decided = await decideConsultation(ctx, {
      id: params.id ?? '',
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
    return done(given, await bringIntoForce(ctx, { id: params.id ?? '', on: forceOn }), 'forceOn')
  }),
]
