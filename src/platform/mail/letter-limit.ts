import { HOUR_MS } from '#domain/base/duration.ts'
import type { Context } from '#platform/context.ts'
import { reserveQuota } from '#platform/quota.ts'
import { readEmail } from './address.ts'

/** Letters in an hour to one mailbox whose owner did not prove that they asked, from all networks and by all forms. */
export const LETTERS_PER_HOUR = 30
export const LETTERS_PER_HOUR_AND_NETWORK = 10

declare const permit: unique symbol
/**
 * Says that a letter may be sent to an address that anyone can type. Only this file makes one: the queue of such letters
 * takes no letter without it (`LetterJob.addressTypedBy`).
 */
export type LetterPermit = { readonly [permit]: true }
const PERMIT = Object.freeze({}) as LetterPermit

/**
 * A permit for a letter that is not counted (decision 0156): to the address with which the person has signed in, or to
 * people about something for which a letter was reserved when they asked for it.
 */
export const permitLetter = (_why: 'own-address' | 'asked-before'): LetterPermit => PERMIT

/** The mailbox of an address for counting: `name+anything@host` arrives where `name@host` does (RFC 5233). */
export function mailboxOf(address: string): string {
  const email = readEmail(address) ?? address.toLowerCase()
  const at = email.lastIndexOf('@')
  const tag = email.indexOf('+')
  return tag > 0 && tag < at ? email.slice(0, tag) + email.slice(at) : email
}

/**
 * Reserves a letter to an address that somebody typed: a code, a link, a registration. Every form that sends one calls
 * this before the work; undefined: the form is refused. A network has a limit of its own within that of the mailbox, so
 * that one network cannot use up the letters of somebody else. Exact for simultaneous requests when `ctx.db` is the
 * transaction that leaves the letter.
 */
export async function reserveLetter(
  ctx: Pick<Context, 'db' | 'secret' | 'now' | 'network'>,
  address: string,
): Promise<LetterPermit | undefined> {
  const mailbox = mailboxOf(address)
  const reserve = (name: string, limit: number) => reserveQuota(ctx, { name, limit, windowMs: HOUR_MS })
  const reserved =
    (await reserve(
      `letters to ${mailbox} from ${ctx.network ?? 'the site'}`,
      LETTERS_PER_HOUR_AND_NETWORK,
    )) && (await reserve(`letters to ${mailbox}`, LETTERS_PER_HOUR))
  return reserved ? PERMIT : undefined
}

/** Reserves a letter that a browser asks for in which the owner of the mailbox has signed in: strangers cannot use these up. */
export async function reserveOwnLetter(
  ctx: Pick<Context, 'db' | 'secret' | 'now'>,
  address: string,
): Promise<LetterPermit | undefined> {
  const reserved = await reserveQuota(ctx, {
    name: `letters to ${mailboxOf(address)} from browsers of its owner`,
    limit: LETTERS_PER_HOUR_AND_NETWORK,
    windowMs: HOUR_MS,
  })
  return reserved ? PERMIT : undefined
}
