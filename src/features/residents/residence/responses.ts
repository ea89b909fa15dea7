import { emptyForm, type FormState } from '#domain/base/form.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { participationLevelOf } from '#domain/participation/index.ts'
import { type PlaceForm, placeForm } from '#features/territories/index.ts'
import { formPage, type SignedInRequest, seeOther } from '#platform/http/index.ts'
import { wallClock } from '#ui/format/index.ts'
import { RESIDENCE_PATH, type ResidentVerifyRefusal } from '../model.ts'
import { findParticipant } from '../rolls/queries.ts'
import { findCode, findResidence, findStatement, listVerificationDesks } from '../store.ts'
import { writeStatement } from '../verification/statement-model.ts'
import { ResidencePage, SignedStatementPage } from './views.tsx'

const DESKS_MAX = 50

/** Where a person lives, and the ways to have it verified, one of which is a form. */
export async function residencePage(
  { ctx, actor, frame }: SignedInRequest,
  form: PlaceForm<ResidentVerifyRefusal> = placeForm({}),
  done?: 'verified' | 'moved',
) {
  const { db } = ctx
  const [residence, code, desks, participant] = await Promise.all([
    findResidence(db, actor.account),
    findCode(db, actor.account, ctx.now()),
    listVerificationDesks(db, actor.account, ctx.today(), DESKS_MAX),
    findParticipant(ctx, actor),
  ])
  const view = ResidencePage({
    frame,
    level: participationLevelOf(participant, ctx.today()),
    residence,
    code: code && {
      code: code.code,
      until: wallClock(code.expiresAt.toISOString(), CAPITAL_ZONE).time,
    },
    desks,
    statements: ctx.signatures !== undefined,
    provider: ctx.identityClaims !== undefined,
    done,
    form,
  })
  return formPage(view, form)
}

/** A statement with the form that uploads it signed; without a statement it leads to where one is prepared. */
export async function statementPage(
  request: SignedInRequest,
  form: FormState<ResidentVerifyRefusal> = emptyForm,
) {
  const { ctx, actor, frame } = request
  const statement = ctx.signatures && (await findStatement(ctx.db, actor.account, ctx.now()))
  if (statement)
    return formPage(SignedStatementPage({ frame, text: writeStatement(statement, frame.origin), form }), form)
  if (form === emptyForm) return seeOther(`/${frame.language}${RESIDENCE_PATH}#statement`)
  return residencePage(request, { ...form, places: [] })
}
