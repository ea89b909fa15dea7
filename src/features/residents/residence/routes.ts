import { Type } from 'typebox'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { participationLevelOf } from '#domain/participation/index.ts'
import type { PlaceForm } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  file,
  get,
  oneOf,
  page,
  post,
  RARE_POSTS_PER_HOUR,
  type Reply,
  type Route,
  seeOther,
} from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import { wallClock } from '#ui/format/index.ts'
import { RESIDENCE_PATH, STATEMENT_PATH, type VerifyRefusal } from '../model.ts'
import { residentPermissions } from '../permissions.ts'
import { findParticipant } from '../rolls/queries.ts'
import { findCode, findResidence, findStatement, listDesks } from '../store.ts'
import { prepareStatement, requestVerificationCode, verifyByStatement } from '../verification/actions.ts'
import { readResidenceForm } from '../verification/form.ts'
import { writeStatement } from '../verification/statement-model.ts'
import { ResidencePage, SignedStatementPage } from './views.tsx'

const { own } = residentPermissions
const DESKS_MAX = 50
/** A signature with its certificate and time stamp has about 8 kB. */
const SIGNATURE_BYTES_MAX = 64 * 1024

const Done = Type.Object({ done: Type.Optional(oneOf(['verified', 'moved'])) })

async function residencePage(
  ctx: Context,
  actor: Actor,
  frame: Frame,
  said: { readonly done?: 'verified' | 'moved' | undefined; readonly form?: PlaceForm<VerifyRefusal> },
): Promise<Reply> {
  const { db } = ctx
  const [residence, code, desks, participant] = await Promise.all([
    findResidence(db, actor.account),
    findCode(db, actor.account, ctx.now()),
    listDesks(db, actor.account, ctx.today(), DESKS_MAX),
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
    ...said,
  })
  return page(view, said.form ? 422 : 200)
}

async function statementPage(
  ctx: Context,
  actor: Actor,
  frame: Frame,
  refusal?: VerifyRefusal,
): Promise<Reply> {
  const statement = ctx.signatures && (await findStatement(ctx.db, actor.account, ctx.now()))
  if (!statement) return seeOther(`/${frame.language}${RESIDENCE_PATH}#statement`)
  const text = writeStatement(statement, frame.origin)
  return page(SignedStatementPage({ frame, text, refusal }), refusal ? 422 : 200)
}

export const residenceRoutes: readonly Route[] = [
  get(RESIDENCE_PATH, { allow: own, query: Done }, ({ ctx, actor, frame, query }) =>
    residencePage(ctx, actor, frame, query),
  ),

  post(
    `${RESIDENCE_PATH}/code`,
    { allow: own, perHour: RARE_POSTS_PER_HOUR },
    async ({ ctx, actor, language }) => {
      await requestVerificationCode(ctx, actor)
      return seeOther(`/${language}${RESIDENCE_PATH}`)
    },
  ),

  post(
    STATEMENT_PATH,
    { allow: own, perHour: RARE_POSTS_PER_HOUR },
    async ({ ctx, actor, frame, language, body }) => {
      if (!ctx.signatures) return seeOther(`/${language}${RESIDENCE_PATH}`)
      const read = await readResidenceForm(ctx, language, body)
      if (!read.ok) return residencePage(ctx, actor, frame, { form: read.form })
      const { place, since } = read.value
      await prepareStatement(ctx, actor, { territory: place.code, since, language })
      return seeOther(`/${language}${STATEMENT_PATH}`)
    },
  ),

  get(STATEMENT_PATH, { allow: own }, ({ ctx, actor, frame }) => statementPage(ctx, actor, frame)),

  get(`${STATEMENT_PATH}.txt`, { allow: own }, async ({ ctx, actor, frame, language }) => {
    const statement = await findStatement(ctx.db, actor.account, ctx.now())
    if (!statement) return seeOther(`/${language}${RESIDENCE_PATH}#statement`)
    return file('text/plain; charset=utf-8', writeStatement(statement, frame.origin), 'kenes-statement.txt')
  }),

  post(
    `${RESIDENCE_PATH}/signature`,
    {
      allow: own,
      perHour: RARE_POSTS_PER_HOUR,
      uploads: { bytes: SIGNATURE_BYTES_MAX, files: 1 },
    },
    async ({ ctx, actor, frame, language, files }) => {
      const signature = files.find(({ field }) => field === 'signature')
      if (!signature || signature.tooLarge || signature.bytes.length === 0)
        return statementPage(ctx, actor, frame, signature?.tooLarge ? 'file-large' : 'file-missing')
      const taken = await verifyByStatement(ctx, actor, signature.bytes, frame.origin)
      if (taken.ok) return seeOther(`/${language}${RESIDENCE_PATH}?done=${taken.value}`)
      return statementPage(ctx, actor, frame, taken.refusal)
    },
  ),
]
