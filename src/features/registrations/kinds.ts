import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import type { Permission } from '#platform/identity/index.ts'
import type { Act } from '#platform/journal/index.ts'
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
  /**
   * Public things in the order of their ids, in one query. `held`: nobody else changes them until the transaction ends;
   * whatever changes their capacity, times or state holds them too.
   */
  readonly find: (ctx: Context, which: TargetChoice, held?: 'held') => Promise<readonly RegistrationTarget[]>
  /** Writes how many people came; returns the entry for the public journal where that number was public before. */
  readonly saveAttendance: (
    inside: TransactionContext,
    target: RegistrationTarget,
    attended: number,
  ) => Promise<Act | undefined>
}

/** What the desk does with registrations, and is audited. */
type AuditedAct = 'confirmed' | 'released' | 'arrived' | 'undone' | 'added' | 'exported' | 'attended'

/** The kind of a stored registration. Throws when its slice was removed. */
export function getRegistrationKind({ features }: Pick<Context, 'features'>, kind: string) {
  for (const { registrationTargets = [] } of features)
    for (const registrationTarget of registrationTargets)
      if (registrationTarget.kind === kind) return registrationTarget
  throw new Error(`no slice has registrations for ${kind}`)
}

/** The thing of an address. */
export async function findRegistrationTarget(ctx: Context, kind: RegistrationTargetKind, slug: string) {
  const [target] = await kind.find(ctx, { slug })
  return target
}

/** Things of any kinds by their ids: one query for each kind. Those that are gone are left out. */
export async function findRegistrationTargets(
  ctx: Context,
  addresses: readonly ThingAddress[],
  held?: 'held',
): Promise<
  ReadonlyMap<string, { readonly kind: RegistrationTargetKind; readonly target: RegistrationTarget }>
> {
  const found = new Map<string, { kind: RegistrationTargetKind; target: RegistrationTarget }>()
  // One after the other, so that everybody holds things in the same order.
  for (const [name, ofKind] of [...Map.groupBy(addresses, ({ kind }) => kind)].toSorted())
    for (const kind of [getRegistrationKind(ctx, name)])
      for (const target of await kind.find(ctx, { ids: [...new Set(ofKind.map(({ id }) => id))] }, held))
        found.set(target.id, { kind, target })
  return found
}

/** A thing with its seats, which nobody else takes or changes until the transaction ends. */
export type LockedRegistrationTarget = {
  readonly kind: RegistrationTargetKind
  readonly target: RegistrationTarget & Registrable
}

/**
 * Holds a thing. Its seats are counted in a statement after that: under READ COMMITTED a statement that waited for the
 * lock would count the old ones.
 */
export async function lockRegistrationTarget(
  inside: TransactionContext,
  kind: RegistrationTargetKind,
  address: { readonly id: string } | { readonly slug: string },
): Promise<Result<LockedRegistrationTarget, 'target-unknown'>> {
  const [target] = await kind.find(inside, 'id' in address ? { ids: [address.id] } : address, 'held')
  if (!target) return refuse('target-unknown')
  return accept({ kind, target: { ...target, ...(await countSeats(inside.db, target.id)) } })
}
