import { randomBytes, randomInt } from 'node:crypto'
import { DAY_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import { bornOn, type Iin, readIin } from '#domain/iin/index.ts'
import { comesOfAgeOn } from '#domain/participation/index.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import type { Actor, SignatureRefusal } from '#platform/identity/index.ts'
import { defineTransition, inTransaction } from '#platform/transition.ts'
import {
  CODE_LENGTH,
  CODE_LETTERS,
  CODE_MS,
  checkMatch,
  type MatchRefusal,
  REFUSALS_A_DAY,
  STATEMENT_MS,
  type VerificationMethod,
} from '../model.ts'
import {
  addPastResidence,
  addRefusal,
  addResident,
  consumeCode,
  consumeStatement,
  countRefusals,
  findStatement,
  lockMatch,
  moveResident,
  type ResidenceRow,
  removeIdentityRest,
  saveCode,
  saveStatement,
} from '../store.ts'
import { hashIdentity } from './identity-actions.ts'
import { writeStatement } from './statement-model.ts'

export const LETTER_QUEUE = 'residents.send-letter'

/** The verified number of a person, and where they live by the evidence. */
export type VerificationEvidence = {
  readonly iin: Iin
  readonly territory: string
  readonly since: LocalDate
  readonly way: VerificationMethod
  /** The organisation in which a clerk has seen the document. */
  readonly organisation?: Id<'organisation'> | undefined
}

export type VerificationOutcome = 'verified' | 'moved'

/** Makes a new code for the account, in place of the previous one. */
export async function requestVerificationCode({ db, now }: Context, { account }: Actor): Promise<void> {
  const code = Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join(
    '',
  )
  await saveCode(db, { account_id: account, code, expires_at: new Date(now().getTime() + CODE_MS) })
}

type Match = Awaited<ReturnType<typeof lockMatch>> & Awaited<ReturnType<typeof hashIdentity>>

/**
 * Links an account to one living person in one place, or moves them. The refusal does not say whether another
 * account has the number, this account has another number, or the identity is blocked after an erasure. It is recorded,
 * therefore it is a value here: a refusal of the transition would roll back its record.
 */
const recordMatch = defineTransition({
  load: async (
    inside,
    { account, evidence }: { readonly account: Id<'account'>; readonly evidence: VerificationEvidence },
  ): Promise<Result<Match, 'too-many'>> => {
    const dayAgo = new Date(inside.now().getTime() - DAY_MS)
    if ((await countRefusals(inside.db, account, dayAgo)) >= REFUSALS_A_DAY) return refuse('too-many')
    const identity = await hashIdentity(inside, evidence.iin)
    return accept({ ...identity, ...(await lockMatch(inside.db, account, identity.identity)) })
  },
  allow: 'anyone',
  rule: ({ thing, today }) => accept(checkMatch(thing, today)),
  write: async (
    { db },
    { input, thing, decision, actor, now, today },
  ): Promise<VerificationOutcome | 'does-not-fit'> => {
    const { account, evidence } = input
    const { before, identity, key_number } = thing
    const row = {
      account_id: account,
      territory_code: evidence.territory,
      since: evidence.since,
      way: evidence.way,
      verified_by: evidence.way === 'clerk' ? (actor?.account ?? null) : null,
      verified_at: now,
      of_age_on: comesOfAgeOn(bornOn(evidence.iin), today),
      age_checked: true,
    }
    const written =
      decision.ok &&
      (before ? await move(db, row, before) : await addResident(db, { ...row, identity, key_number }))
    if (!decision.ok || !written) {
      await addRefusal(db, { id: newId(now), account_id: account, at: now })
      return 'does-not-fit'
    }
    await removeIdentityRest(db, identity)
    return decision.value
  },
  audit: ({ input: { account, evidence }, thing: { before } }, outcome) => {
    const { territory, since, way, organisation } = evidence
    if (outcome === 'does-not-fit')
      return { what: 'residents.refused', organisation, thing: account, after: { way } }
    return {
      what: outcome === 'moved' ? 'residents.moved' : 'residents.verified',
      organisation,
      thing: account,
      before: before && { territory: before.territory, since: before.since },
      after: { territory, since, way },
    }
  },
  journal: 'none',
  notify: async ({ jobs, db }, { input: { account } }, outcome) => {
    if (outcome !== 'does-not-fit') await jobs.enqueue(db, LETTER_QUEUE, { account, outcome })
  },
})

export async function verifyResident(
  ctx: Context,
  account: Id<'account'>,
  evidence: VerificationEvidence,
): Promise<Result<VerificationOutcome, MatchRefusal>> {
  const recorded = await recordMatch(ctx, { account, evidence })
  if (!recorded.ok) return recorded
  return recorded.value === 'does-not-fit' ? refuse(recorded.value) : accept(recorded.value)
}

/** A person lives in one place; the former residence is kept without the person. */
async function move(
  db: Db,
  row: ResidenceRow,
  before: { readonly territory: string; readonly since: LocalDate },
): Promise<true> {
  if (before.territory !== row.territory_code) {
    const until = [row.since, before.since].toSorted()[1] ?? row.since
    await addPastResidence(db, {
      id: newId(row.verified_at),
      territory_code: before.territory,
      since: before.since,
      until,
    })
  }
  await moveResident(db, row)
  return true
}

/** Verifies the person who shows this code; a clerk has seen their document. People cannot verify themselves. */
export function verifyByClerk(
  ctx: Context,
  { code, ...evidence }: Omit<VerificationEvidence, 'way'> & { readonly code: string },
): Promise<Result<VerificationOutcome, MatchRefusal | 'code-wrong' | 'own-account'>> {
  return inTransaction(ctx, async (inside) => {
    const account = await consumeCode(inside.db, code, ctx.now())
    if (!account) return refuse('code-wrong')
    if (account === ctx.actor?.account) return refuse('own-account')
    return verifyResident(inside, account, { ...evidence, way: 'clerk' })
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
): Promise<Result<VerificationOutcome, MatchRefusal | 'iin-wrong'>> {
  const iin = readIin(claim.iin, ctx.today())
  if (!iin.ok) return refuse('iin-wrong')
  const { territory, since = ctx.today() } = claim
  return verifyResident(ctx, account, { iin: iin.value, territory, since, way: 'oidc' })
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

export type SignedRefusal = MatchRefusal | SignatureRefusal | 'statement-gone-already' | 'statement-other'

/** Verifies the signer of a statement as the resident, if the signed text is exactly the prepared one. */
export async function verifyByStatement(
  ctx: Context,
  { account }: Actor,
  cms: Uint8Array,
  origin: string,
): Promise<Result<VerificationOutcome, SignedRefusal>> {
  const { signatures, db } = ctx
  const statement = await findStatement(db, account, ctx.now())
  if (!statement || !signatures) return refuse('statement-gone-already')
  const verified = await signatures.verify(cms)
  if (!verified.ok) return verified
  const text = writeStatement(statement, origin)
  if (Buffer.compare(verified.value.text, Buffer.from(text, 'utf8')) !== 0) return refuse('statement-other')
  const iin = readIin(verified.value.iin, ctx.today())
  if (!iin.ok) return refuse('signature-wrong')
  return inTransaction(ctx, async (inside) => {
    // A signature is used once, also when two requests arrive at the same moment.
    if (!(await consumeStatement(inside.db, account, statement.number)))
      return refuse('statement-gone-already')
    const { place, since } = statement
    return verifyResident(inside, account, {
      iin: iin.value,
      territory: place.code,
      since,
      way: 'signed-statement',
    })
  })
}
