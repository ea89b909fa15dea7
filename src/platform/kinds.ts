import { type ThingAddress, thingKey } from '#domain/base/thing.ts'
import type { Context } from './context.ts'
import type { Feature } from './feature.ts'

/** The keys of the manifest under which a slice declares kinds of its things for a shared slice. */
type KindsKey = {
  [Key in keyof Feature]-?: NonNullable<Feature[Key]> extends readonly { readonly kind: string }[]
    ? Key
    : never
}[keyof Feature]

type KindsOf<Key extends KindsKey> = NonNullable<Feature[Key]>
type DeclaredKind<Key extends KindsKey> = KindsOf<Key> extends readonly (infer Kind)[] ? Kind : never

/** The kinds that all slices declare under a key of their manifests, by name: `declaredKinds(ctx, 'linkables')`. */
export const declaredKinds = <Key extends KindsKey>(
  { features }: Pick<Context, 'features'>,
  key: Key,
): ReadonlyMap<string, DeclaredKind<Key>> =>
  new Map(
    features.flatMap((feature) => {
      const declared: readonly { readonly kind: string }[] = feature[key] ?? []
      return declared.map((one) => [one.kind, one as DeclaredKind<Key>] as const)
    }),
  )

/** The kind of a stored thing. Throws when its slice was removed. */
export function getDeclaredKind<Key extends KindsKey>(
  ctx: Pick<Context, 'features'>,
  key: Key,
  kind: string,
): DeclaredKind<Key> {
  const declared = declaredKinds(ctx, key).get(kind)
  if (!declared) throw new Error(`no slice declares the kind ${kind} among its ${key}`)
  return declared
}

/** How a kind finds its things by id: one query for any number of them. What is not public is left out. */
type Finds<Thing> = {
  readonly find: (ctx: Context, ids: readonly string[]) => Promise<ReadonlyMap<string, Thing>>
}

/**
 * Things of any kinds by `thingKey`: one query for each kind, whatever the number of things. Those that their kind does
 * not find, and those of kinds that no slice declares, are left out.
 */
export async function findByKind<Thing>(
  ctx: Context,
  addresses: readonly ThingAddress[],
  kinds: ReadonlyMap<string, Finds<Thing>>,
): Promise<ReadonlyMap<string, Thing>> {
  const found = await Promise.all(
    [...Map.groupBy(addresses, ({ kind }) => kind)].map(async ([kind, group]) => {
      const ids = [...new Set(group.map(({ id }) => id))]
      const things = (await kinds.get(kind)?.find(ctx, ids)) ?? new Map<string, Thing>()
      return [...things].map(([id, thing]) => [thingKey({ kind, id }), thing] as const)
    }),
  )
  return new Map(found.flat())
}
