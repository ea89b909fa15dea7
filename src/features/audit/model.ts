import type { Id } from '#domain/base/id.ts'
import type { OrganisationName } from '#domain/base/link.ts'

export const DESK_PATH = '/desk/audit'
export const PAGE_SIZE = 50

/** What the address of the list says of its filter. */
export type AuditQuery = Readonly<
  Partial<Record<'what' | 'who' | 'organisation' | 'thing' | 'from' | 'until', string>>
>

/** An action by a member of staff: actor, kind, thing, values before and after. */
export type AuditEntry = {
  readonly id: Id<'audit-entry'>
  readonly at: Date
  /** Slice first: 'roles.granted'. */
  readonly what: string
  /** Null: a command of the operator, a job, or a person who has erased their account. */
  readonly who: string | null
  readonly account: Id<'account'> | null
  readonly organisation: OrganisationName | null
  readonly thing: Id<string> | null
  readonly before: unknown
  readonly after: unknown
}

/** The change of one field; undefined: the field was absent. */
export type AuditFieldChange = { readonly name: string; readonly before?: unknown; readonly after?: unknown }

/** The changed fields of `before` and `after` side by side; unchanged ones are left out. */
export function changesOf({
  before,
  after,
}: Pick<AuditEntry, 'before' | 'after'>): readonly AuditFieldChange[] {
  const [was, is] = [before, after].map(
    (side) => (side !== null && typeof side === 'object' ? side : {}) as Readonly<Record<string, unknown>>,
  ) as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((name) => {
    const [old, now] = [was[name], is[name]]
    if (JSON.stringify(old) === JSON.stringify(now) || ((old ?? null) === null && (now ?? null) === null))
      return []
    return [
      {
        name,
        ...((old ?? null) === null ? {} : { before: old }),
        ...((now ?? null) === null ? {} : { after: now }),
      },
    ]
  })
}
