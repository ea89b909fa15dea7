import type { Language } from '#domain/base/text.ts'
import type { Told } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import type { OrganisationLink } from './model.ts'

/** How a slice tells of bodies; given by the application, because this slice imports none of those that do. */
export type BodyTelling = {
  /** The tables that it shows. */
  readonly shows: readonly string[]
  /** Undefined when the body has none. */
  readonly tell: (
    ctx: Context<unknown>,
    body: OrganisationLink,
    language: Language,
  ) => Promise<Told | undefined>
}
