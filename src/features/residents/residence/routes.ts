import { Type } from 'typebox'
import {
  file,
  get,
  oneOf,
  post,
  RARE_POSTS_PER_HOUR,
  type Route,
  seeOther,
  submitForm,
} from '#platform/http/index.ts'
import { RESIDENCE_PATH, STATEMENT_PATH } from '../model.ts'
import { residentPermissions } from '../permissions.ts'
import { findStatement } from '../store.ts'
import { prepareStatement, requestVerificationCode, verifyByStatement } from '../verification/actions.ts'
import { readResidenceForm, readSignatureForm, signatureFieldOf } from '../verification/form.ts'
import { writeStatement } from '../verification/statement-model.ts'
import { residencePage, statementPage } from './responses.ts'

const { own } = residentPermissions
/** A signature with its certificate and time stamp has about 8 kB. */
const SIGNATURE_BYTES_MAX = 64 * 1024

const ResidenceQuery = Type.Object({ done: Type.Optional(oneOf(['verified', 'moved'])) })

export const residenceRoutes: readonly Route[] = [
  get(RESIDENCE_PATH, { allow: own, query: ResidenceQuery }, (request) =>
    residencePage(request, undefined, request.query.done),
  ),

  post(
    `${RESIDENCE_PATH}/code`,
    { allow: own, perHour: RARE_POSTS_PER_HOUR },
    async ({ ctx, actor, language }) => {
      await requestVerificationCode(ctx, actor)
      return seeOther(`/${language}${RESIDENCE_PATH}`)
    },
  ),

  post(STATEMENT_PATH, { allow: own, perHour: RARE_POSTS_PER_HOUR }, async (request) => {
    const { ctx, actor, language, body } = request
    // No page of a site without a service for signatures has this form: there is nothing to refuse.
    if (!ctx.signatures) return seeOther(`/${language}${RESIDENCE_PATH}`)
    const read = await readResidenceForm(ctx, language, body)
    if (!read.ok) return residencePage(request, read.form)
    const { place, since } = read.value
    await prepareStatement(ctx, actor, { territory: place.code, since, language })
    return seeOther(`/${language}${STATEMENT_PATH}`)
  }),

  get(STATEMENT_PATH, { allow: own }, (request) => statementPage(request)),

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
    (request) =>
      submitForm(request, readSignatureForm(request.files), {
        act: (bytes) => verifyByStatement(request.ctx, request.actor, bytes, request.frame.origin),
        fieldOf: signatureFieldOf,
        page: (form) => statementPage(request, form),
        next: (outcome) => `${RESIDENCE_PATH}?done=${outcome}`,
      }),
  ),
]
