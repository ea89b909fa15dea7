import type { ComponentChild } from 'preact'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'

/** What another slice says on the page of a meeting or a news item; given by the application, as tellings are. */
export type Mention = {
  /** The tables that it shows. */
  readonly shows: readonly string[]
  /** Undefined when it has nothing to say of that one. */
  readonly tell: (
    ctx: Context<unknown>,
    id: string,
    language: Language,
  ) => Promise<ComponentChild | undefined>
}

/** What all of them say of one thing. */
export const tellAll = async (
  mentions: readonly Mention[],
  ctx: unknown,
  id: string,
  language: Language,
): Promise<readonly ComponentChild[]> =>
  Promise.all(mentions.map(({ tell }) => tell(ctx as Context<unknown>, id, language)))

export const shownBy = (mentions: readonly Mention[]): readonly string[] =>
  mentions.flatMap(({ shows }) => shows)
