import type { Id } from '#domain/base/id.ts'
import type { Label, Language } from '#domain/base/text.ts'

/** What a person may be in a body: each opens the permissions that name it. */
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

/** A place with all that is inside it: one range of the numbering of territories. */
export type Range = { readonly first: number; readonly last: number }

/** As far as a permission or a role reaches. */
export type Scope = {
  /** Null: in every body of the territory. */
  readonly organisation: Id<'organisation'> | null
  /** Null: everywhere. */
  readonly territory: Range | null
}
export type Scopes = readonly Scope[]

/** A role that is in force now. */
export type Grant = Scope & { readonly role: Role }

/** Who asks: a signed-in person with what is in force for her at this moment. */
export type Actor = {
  readonly account: Id<'account'>
  readonly session: Id<'session'>
  /** How she wants to be called; null: "a resident". */
  readonly name: string | null
  readonly email: string | null
  readonly language: Language
  readonly person: Id<'person'> | null
  /** Where she is a verified resident. */
  readonly residence: { readonly code: string; readonly ordinal: number } | null
  readonly grants: readonly Grant[]
  readonly signedInAt: Date
}
