import type { Label } from '#domain/base/text.ts'
import type { SearchEntry } from '#domain/search/index.ts'
import type { Context } from '#platform/context.ts'

/** A kind of public things that search finds. The slice of the things provides it. */
export type Searchable = {
  /** Slice first: 'news.item'. */
  readonly kind: string
  /** What its things are called in the list of kinds: «Жаңалықтар». */
  readonly label: Label
  /**
   * Those of these things that everyone may see at this moment; what is withdrawn, hidden or not published yet is left
   * out. The number of queries does not depend on the number of ids.
   */
  readonly entries: (ctx: Context, ids: readonly string[]) => Promise<readonly SearchEntry[]>
  /** Ids in their order, at most `limit` of those after `after`; null: from the first. */
  readonly listIds: (ctx: Context, after: string | null, limit: number) => Promise<readonly string[]>
}

/** The kinds of things that all slices declare, by their names. */
export const searchableByKind = ({ features }: Pick<Context, 'features'>): ReadonlyMap<string, Searchable> =>
  new Map(features.flatMap(({ searchable = [] }) => searchable.map((item) => [item.kind, item] as const)))
