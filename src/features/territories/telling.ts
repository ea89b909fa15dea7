import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { Territory } from './model.ts'
import type { Told } from './views.tsx'

/** How a slice tells of places; given by the application, because this slice imports no other. */
export type Telling = {
  /** The tables that it shows. */
  readonly shows: readonly string[]
  /** In the margin, beside what the others tell. */
  readonly aside?: boolean
  /** Undefined when nothing goes on there. */
  readonly tell: (ctx: Context<unknown>, place: Territory, language: Language) => Promise<Told | undefined>
}
