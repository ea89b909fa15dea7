import type { DraftDefinition } from './kinds.ts'
import { definePublication } from './publication/actions.ts'

type PublicationActions = ReturnType<typeof definePublication<object, unknown>>

/** A kind of drafts: its definition with the acts by which it is published. */
export type DraftKind<Content extends object, Ready> = DraftDefinition<Content, Ready> & {
  readonly actions: PublicationActions
}

/** Makes a kind of drafts out of what its slice says of it; the README explains each part. */
export const defineDraft = <Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
): DraftKind<Content, Ready> => ({ ...definition, actions: definePublication(definition) })
