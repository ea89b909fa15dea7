import type { ComponentChild } from 'preact'
import type { Language } from '#domain/base/text.ts'
import type { Context } from './context.ts'

/**
 * What one slice says on the page of another slice's things; given by the application, because the slice of the page
 * imports none of those that tell.
 */
export type Telling<Thing, Told> = {
  /** The tables that it shows. */
  readonly shows: readonly string[]
  /** Undefined when it has nothing to say of that one. */
  readonly tell: (ctx: Context, thing: Thing, language: Language) => Promise<Told | undefined>
}

/** A telling that draws itself, of a thing known by its id. */
export type Mention = Telling<string, ComponentChild>

/** What all of them say of one thing, in their order. */
export async function tellAll<Thing, Told>(
  tellings: readonly Telling<Thing, Told>[],
  ctx: Context,
  thing: Thing,
  language: Language,
): Promise<readonly Told[]> {
  // Kysely's type is invariant: only the slice that tells knows which tables it has.
  const told = await Promise.all(tellings.map(({ tell }) => tell(ctx, thing, language)))
  return told.filter((one) => one !== undefined)
}

/** The tables that a page shows by what is told on it. */
export const shownBy = (tellings: readonly Pick<Telling<never, unknown>, 'shows'>[]): readonly string[] =>
  tellings.flatMap(({ shows }) => shows)
