import type { Id } from '#domain/base/id.ts'
import type { Label, Language } from '#domain/base/text.ts'
import type { PlaceRange } from '#domain/territory/index.ts'

/** The roles a person may have in an organisation: each gives the permissions that name it. */
export const roles = ['secretary', 'editor', 'official', 'moderator', 'clerk', 'administrator'] as const
export type Role = (typeof roles)[number]

export const roleNames: Readonly<Record<Role, Label>> = {
  secretary: { kk: 'хатшы', ru: 'секретарь', en: 'secretary' },
  editor: { kk: 'редактор', ru: 'редактор', en: 'editor' },
  official: { kk: 'лауазымды адам', ru: 'должностное лицо', en: 'official' },
  moderator: { kk: 'модератор', ru: 'модератор', en: 'moderator' },
  clerk: { kk: 'қабылдау маманы', ru: 'специалист приёмной', en: 'clerk' },
  administrator: { kk: 'әкімші', ru: 'администратор', en: 'administrator' },
}

/** What a permission or a role reaches. */
export type Scope = {
  /** Null: in every organisation of the territory. */
  readonly organisation: Id<'organisation'> | null
  /** Null: everywhere. */
  readonly territory: PlaceRange | null
}
export type Scopes = readonly Scope[]

/** A role that is in force now. */
export type Grant = Scope & { readonly role: Role }

/** A signed-in person with the roles that are in force at this moment. */
export type Actor = {
  readonly account: Id<'account'>
  readonly session: Id<'session'>
  /** The name by which they want to be called; null: "a resident". */
  readonly name: string | null
  readonly email: string | null
  readonly language: Language
  readonly person: Id<'person'> | null
  /** Where they are a verified resident. */
  readonly residence: { readonly code: string; readonly ordinal: number } | null
  readonly grants: readonly Grant[]
  /** Roles that are not in force in this session, because it was opened without a passkey. */
  readonly withheldRoles?: readonly Role[]
  readonly signedInAt: Date
}
