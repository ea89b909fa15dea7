import type { Language } from '#domain/base/text.ts'
import type { Actor } from '#platform/identity/index.ts'
import { commentMessages } from '../messages.ts'

/** The display name of a signed-in person. */
export const signedAs = (actor: Actor | undefined, language: Language): string | undefined =>
  actor && (actor.name ?? commentMessages.resident[language])
