import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import type { Permission } from '#platform/identity/index.ts'
import type { Act } from '#platform/journal/index.ts'
import { getDeclaredKind } from '#platform/kinds.ts'
import type { Registrable, RegistrationTarget, TargetPaths } from './model.ts'
import { countSeats } from './store.ts'

declare module '#platform/feature.ts' {
  interface Feature {
    /** Kinds of things of this slice for which people register in `features/registrations`. */
    readonly registrationTargets?: readonly RegistrationTargetKind[]
  }
}

/** Which things are meant: those of these ids, or the one that an address names. */
export type TargetChoice = { readonly ids: readonly string[] } | { readonly slug: string }

/** A kind of thing for which people register. The slice of the things provides it. */
export type RegistrationTargetKind = TargetPaths & {
  /** Slice first: 'meetings.meeting'. */
  readonly kind: string
  /** The section of the menu: 'meetings'. */
  readonly section: string
  /** Who sees names and checks people in, and who sees contacts and decides about unconfirmed seats. */
  readonly permissions: { readonly door: Permission; readonly contacts: Permission }
  /** Codes of the acts of the desk in the audit record: 'meetings.checked-in'. */
  readonly auditCodes: Readonly<Record<AuditedAct, string>>
  /** The kind of its sign-in sheets in `features/paper-batches`: 'meetings.attendance'. */
  readonly sheetsKind: string
  /** Public things in the order of their ids, in one query. */
  readonly find: (ctx: Context, which: TargetChoice) => Promise<readonly RegistrationTarget[]>
  /**
   * The same, and nobody else changes them until the transaction ends; whatever changes their capacity, times or state
   * locks them too.
   */
  readonly lock: (inside: TransactionContext, which: TargetChoice) => Promise<readonly RegistrationTarget[]>
  /** Writes how many people came; returns the entry for the public journal where that number was public before. */
  readonly saveAttendance: (
    inside: TransactionContext,
    target: RegistrationTarget,
    attended: number,
  ) => Promise<Act | undefined>
}

/** What the desk does with registrations, and is audited. */
type AuditedAct = 'confirmed' | 'released' | 'arrived' | 'undone' | 'added' | 'exported' | 'attended'

/** The thing of an address. */
export async function findRegistrationTarget(ctx: Context, kind: RegistrationTargetKind, slug: string) {
  const [target] = await kind.find(ctx, { slug })
  return target
}

/** A thing with its kind. */
type FoundTarget = { readonly kind: RegistrationTargetKind; readonly target: RegistrationTarget }

/** Things of any kinds by their ids: one query for each kind, one after the other. Those that are gone are left out. */
async function readByKind(
  ctx: Pick<Context, 'features'>,
  addresses: readonly ThingAddress[],
  read: (kind: RegistrationTargetKind, which: TargetChoice) => Promise<readonly RegistrationTarget[]>,
): Promise<ReadonlyMap<string, FoundTarget>> {
  const found = new Map<string, FoundTarget>()
  for (const [name, ofKind] of [...Map.groupBy(addresses, ({ kind }) => kind)].toSorted()) {
    const kind = getDeclaredKind(ctx, 'registrationTargets', name)
    const ids = [...new Set(ofKind.map(({ id }) => id))]
    for (const target of await read(kind, { ids })) found.set(target.id, { kind, target })
  }
  return found
}

/** Public things of any kinds by their ids. */
export const findRegistrationTargets = (ctx: Context, addresses: readonly ThingAddress[]) =>
  readByKind(ctx, addresses, ({ find }, which) => find(ctx, which))

/** The same, locked in the order of their kinds and ids, in which everybody locks them. */
export const lockRegistrationTargets = (inside: TransactionContext, addresses: readonly ThingAddress[]) =>
  readByKind(inside, addresses, ({ lock }, which) => lock(inside, which))

/** A thing with its seats, which nobody else takes or changes until the transaction ends. */
export type LockedRegistrationTarget = {
  readonly kind: RegistrationTargetKind
  readonly target: RegistrationTarget & Registrable
}

/**
 * Locks a thing. Its seats are counted in a statement after that: under READ COMMITTED a statement that waited for the
 * lock would count the old ones.
 */
export async function lockRegistrationTarget(
  inside: TransactionContext,
  kind: RegistrationTargetKind,
  address: { readonly id: string } | { readonly slug: string },
): Promise<Result<LockedRegistrationTarget, 'target-unknown'>> {
  const [target] = await kind.lock(inside, 'id' in address ? { ids: [address.id] } : address)
  if (!target) return refuse('target-unknown')
  return accept({ kind, target: { ...target, ...(await countSeats(inside.db, target.id)) } })
}

/** Locks the thing of a stored registration. */
export const lockStoredTarget = (inside: TransactionContext, { kind, id }: ThingAddress) =>
  lockRegistrationTarget(inside, getDeclaredKind(inside, 'registrationTargets', kind), { id })
