import { missingLanguages, officialText, readTypedText } from '#domain/base/form.ts'
import { isLocalDate } from '#domain/base/local-date.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  page,
  post,
  type Reply,
  type Route,
  readTextFields,
  seeOther,
} from '#platform/http/index.ts'
import { type Actor, may } from '#platform/identity/index.ts'
import { deskMessages as words } from '../desk/messages.ts'
import { getConsultation, ownerOfConsultation, POSTS_PER_HOUR } from '../desk/pages.ts'
import { type DeskForm, emptyForm, missingIn } from '../desk/views.tsx'
import { consultationDesk } from '../model.ts'
import { consultationPermissions as permissions } from '../permissions.ts'
import { extendConsultation } from '../publication/actions.ts'
import { findOwner } from '../store.ts'
import { clockOf } from '../text/routes.ts'
import { bringIntoForce, closeConsultation, decideConsultation } from './actions.ts'
import { DeskConsultationPage } from './views.tsx'

const { prepare, answer } = permissions
const ownConsultation = {
  allow: prepare,
  of: ownerOfConsultation,
  perHour: POSTS_PER_HOUR,
} as const

async function consultationPage(
  ctx: Context,
  frame: Frame,
  actor: Actor,
  id = '',
  draft: DeskForm = emptyForm,
) {
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
    draft === emptyForm ? 200 : 422,
  )
}

type DeskPost = {
  readonly ctx: Context
  readonly frame: Frame
  readonly actor: Actor
  readonly id: string | undefined
  readonly typed: DeskForm['typed']
}

/** Redirects to the consultation, or shows the same page with the refusal. */
const respond = (
  { ctx, frame, actor, id, typed }: DeskPost,
  outcome: { readonly ok: boolean; readonly refusal?: keyof typeof words },
  field = 'press',
): Promise<Reply> | Reply => {
  if (outcome.ok) return seeOther(`/${frame.language}${consultationDesk(id ?? '')}`)
  const text = words[outcome.refusal ?? 'needed'] as Readonly<Record<string, string>>
  return consultationPage(ctx, frame, actor, id, { typed, problems: { [field]: text[frame.language] ?? '' } })
}

/** Routes of the desk of an announced consultation: next version, term, closing and decision. */
export const closingRoutes: readonly Route[] = [
  get(
    '/desk/consultations/:id',
    { allow: prepare, of: ownerOfConsultation },
    ({ ctx, frame, actor, params }) => consultationPage(ctx, frame, actor, params.id),
  ),

  post('/desk/consultations/:id/close', ownConsultation, async ({ ctx, frame, actor, params }) =>
    respond(
      { ctx, frame, actor, id: params.id, typed: {} },
      await closeConsultation(ctx, { id: params.id ?? '' }),
    ),
  ),

  post('/desk/consultations/:id/extend', ownConsultation, async ({ ctx, frame, actor, params, body }) => {
    const typed = readTextFields(body)
    const given = { ctx, frame, actor, id: params.id, typed }
    const { closesOn = '', answersDueOn = '' } = typed
    if (!isLocalDate(closesOn)) return respond(given, { ok: false }, 'closesOn')
    if (!isLocalDate(answersDueOn)) return respond(given, { ok: false }, 'answersDueOn')
    const reason = readTypedText(typed, 'extendReason')
    if (missingLanguages(reason).length > 0)
      return consultationPage(ctx, frame, actor, params.id, {
        typed,
        problems: missingIn(typed, 'extendReason', frame.language),
      })
    const extension = { id: params.id ?? '', closesOn, answersDueOn, reason: officialText(reason) }
    return respond(given, await extendConsultation(ctx, extension), 'closesOn')
  }),

  post('/desk/consultations/:id/decide', ownConsultation, async ({ ctx, frame, actor, params, body }) => {
    const typed = readTextFields(body)
    const given = { ctx, frame, actor, id: params.id, typed }
    const decision = readTypedText(typed, 'decision')
    const { decidedOn: on = '' } = typed
    if (!isLocalDate(on)) return respond(given, { ok: false }, 'decidedOn')
    if (missingLanguages(decision).length > 0)
      return consultationPage(ctx, frame, actor, params.id, {
        typed,
        problems: missingIn(typed, 'decision', frame.language),
      })
    const decided = await decideConsultation(ctx, {
      id: params.id ?? '',
      on,
      decision: officialText(decision),
      early: typed.early === 'yes',
    })
    return respond(
      given,
      decided,
      !decided.ok && decided.refusal === 'early-unconfirmed' ? 'early' : 'decidedOn',
    )
  }),

  post('/desk/consultations/:id/force', ownConsultation, async ({ ctx, frame, actor, params, body }) => {
    const typed = readTextFields(body)
    const given = { ctx, frame, actor, id: params.id, typed }
    const { forceOn = '' } = typed
    if (!isLocalDate(forceOn)) return respond(given, { ok: false }, 'forceOn')
    return respond(given, await bringIntoForce(ctx, { id: params.id ?? '', on: forceOn }), 'forceOn')
  }),
]
