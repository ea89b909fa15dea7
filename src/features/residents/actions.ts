import { randomBytes, randomInt } from 'node:crypto'
import { DAY_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import { type Iin, readIin } from '#domain/iin/index.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import {
  type Actor,
  Forbidden,
  type Range,
  recordAudit,
  type SignatureRefusal,
  scopesOf,
} from '#platform/identity/index.ts'
import { identify } from './identity-actions.ts'
import {
  CODE_LENGTH,
  CODE_LETTERS,
  CODE_MS,
  checkMatch,
  type MatchRefusal,
  REFUSALS_A_DAY,
  STATEMENT_MS,
  type VerificationMethod,
} from './model.ts'
import { residentPermissions } from './permissions.ts'
import { writeStatement } from './statement-model.ts'
import {
  addPastResidence,
  addRefusal,
  addResident,
  consumeCode,
  consumeStatement,
  countRefusals,
  findStatement,
  listPlaces,
  lockMatch,
  moveResident,
  removeRest,
  saveCode,
  saveStatement,
} from './store.ts'

export const LETTERS = 'residents.letters'

/** The verified number of a person, and where they live by the evidence. */
export type Evidence = {
  readonly iin: Iin
  readonly territory: string
  readonly since: LocalDate
  readonly way: VerificationMethod
  /** The body in which a clerk has seen the document. */
  readonly organisation?: Id<'organisation'> | undefined
}

export type Outcome = 'verified' | 'moved'

/** Makes a new code for the account, in place of the previous one. */
export async function requestCode({ db, now }: Context, { account }: Actor): Promise<void> {
  const code = Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join(
    '',
  )
  await saveCode(db, { account_id: account, code, expires_at: new Date(now().getTime() + CODE_MS) })
}

/**
 * Links an account to one living person in one place, or moves them. The refusal does not say whether another
 * account has the number, this account has another number, or the identity is blocked after an erasure.
 */
async function verify(
  ctx: Context,
  tx: Db,
  account: Id<'account'>,
  evidence: Evidence,
): Promise<Result<Outcome, MatchRefusal>> {
  const { iin, territory, since, way, organisation } = evidence
  const now = ctx.now()
  const dayAgo = new Date(now.getTime() - DAY_MS)
  if ((await countRefusals(tx, account, dayAgo)) >= REFUSALS_A_DAY) return refuse('too-many')
  const { identity, key_number } = await identify(ctx, tx, iin)
  const { before, ...known } = await lockMatch(tx, account, identity)
  const fits = checkMatch(known, ctx.today())
  const row = {
    account_id: account,
    territory_code: territory,
    since,
    way,
    verified_by: way === 'clerk' ? (ctx.actor?.account ?? null) : null,
    verified_at: now,
  }
  const written =
    fits.ok &&
    (before ? await move(ctx, tx, row, before) : await addResident(tx, { ...row, identity, key_number }))
  if (!fits.ok || !written) {
    await addRefusal(tx, { id: newId(now), account_id: account, at: now })
    await recordAudit(ctx, tx, {
      what: 'residents.refused',
      organisation,
      thing: account,
      after: { way },
    })
    return refuse('does-not-fit')
  }
  await removeRest(tx, identity)
  await recordAudit(ctx, tx, {
    what: fits.value === 'moved' ? 'residents.moved' : 'residents.verified',
    organisation,
    thing: account,
    before: before && { territory: before.territory, since: before.since },
    after: { territory, since, way },
  })
  await ctx.jobs.enqueue(tx, LETTERS, { account, outcome: fits.value })
  return fits
}

type Moved = Parameters<typeof moveResident>[1]

/** A person lives in one place; the former residence is kept without the person. */
async function move(
  { now }: Context,
  tx: Db,
  row: Moved,
  before: { readonly territory: string; readonly since: LocalDate },
): Promise<true> {
  if (before.territory !== row.territory_code) {
    const until = [row.since, before.since].toSorted()[1] ?? row.since
    await addPastResidence(tx, {
      id: newId(now()),
      territory_code: before.territory,
      since: before.since,
      until,
    })
  }
  await moveResident(tx, row)
  return true
}

const containsRange = (outer: Range, inner: Range) => inner.first >= outer.first && inner.last <= outer.last

/** The body for which a clerk may verify residents of a place: the body of their role, for the place of the body. */
export async function findVerifyingOrganisation(
  { db }: Pick<Context, 'db'>,
  actor: Actor,
  place: Range,
): Promise<{ readonly organisation: Id<'organisation'> | undefined }> {
  const scopes = scopesOf(actor, residentPermissions.verify)
  const bodies = await listPlaces(
    db,
    scopes.flatMap(({ organisation }) => (organisation ? [organisation] : [])),
  )
  const scope = scopes.find(({ organisation, territory }) => {
    const home = bodies.find(({ id }) => id === organisation)
    return [territory, organisation ? home : null].every(
      (range) => range === null || (range !== undefined && containsRange(range, place)),
    )
  })
  if (!scope) throw new Forbidden(residentPermissions.verify)
  return { organisation: scope.organisation ?? undefined }
}

/** Verifies the person who shows this code; a clerk has seen their document. People cannot verify themselves. */
export function verifyByClerk(
  ctx: Context,
  { code, ...evidence }: Omit<Evidence, 'way'> & { readonly code: string },
): Promise<Result<Outcome, MatchRefusal | 'code-unknown' | 'own-account'>> {
  return ctx.db.transaction().execute(async (tx) => {
    const account = await consumeCode(tx, code, ctx.now())
    if (!account) return refuse('code-unknown')
    if (account === ctx.actor?.account) return refuse('own-account')
    return verify(ctx, tx, account, { ...evidence, way: 'clerk' })
  })
}

/**
 * Verifies by the claims of a trusted identity provider: an IIN and the KATO code of the place. Inside the
 * transaction of the sign-in; the claims are not stored.
 */
export async function verifyByClaim(
  ctx: Context,
  account: Id<'account'>,
  claim: { readonly iin: string; readonly territory: string; readonly since?: LocalDate | undefined },
): Promise<Result<Outcome, MatchRefusal | 'iin-wrong'>> {
  const iin = readIin(claim.iin, ctx.today())
  if (!iin.ok) return refuse('iin-wrong')
  const { territory, since = ctx.today() } = claim
  return verify(ctx, ctx.db, account, { iin: iin.value, territory, since, way: 'oidc' })
}

/** Prepares a statement to be signed, in place of the previous one. */
export async function prepareStatement(
  { db, now }: Context,
  { account }: Actor,
  { territory, since, language }: { territory: string; since: LocalDate; language: Language },
): Promise<void> {
  await saveStatement(db, {
    account_id: account,
    number: randomBytes(16).toString('hex'),
    language,
    territory_code: territory,
    since,
    expires_at: new Date(now().getTime() + STATEMENT_MS),
  })
}

export type SignedRefusal = MatchRefusal | SignatureRefusal | 'statement-gone' | 'statement-other'

/** Verifies the signer of a statement as the resident, if the signed text is exactly the prepared one. */
export async function verifyByStatement(
  ctx: Context,
  { account }: Actor,
  cms: Uint8Array,
  origin: string,
): Promise<Result<Outcome, SignedRefusal>> {
  const { signatures, db } = ctx
  const statement = await findStatement(db, account, ctx.now())
  if (!statement || !signatures) return refuse('statement-gone')
  const verified = await signatures.verify(cms)
  if (!verified.ok) return verified
  const text = writeStatement(statement, origin)
  if (Buffer.compare(verified.value.text, Buffer.from(text, 'utf8')) !== 0) return refuse('statement-other')
  const iin = readIin(verified.value.iin, ctx.today())
  if (!iin.ok) return refuse('signature-wrong')
  return db.transaction().execute(async (tx) => {
    // A signature is used once, also when two requests arrive at the same moment.
    if (!(await consumeStatement(tx, account, statement.number))) return refuse('statement-gone')
    const { place, since } = statement
    return verify(ctx, tx, account, {
      iin: iin.value,
      territory: place.code,
      since,
      way: 'signed-statement',
    })
  })
}
