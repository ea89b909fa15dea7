import type { Feature } from '#platform/feature.ts'
import { messages } from '../messages.ts'
import { ACCOUNT, DATA, PASSKEYS, PREFERENCES, SESSIONS } from '../model.ts'

/** Pages of a person's own account; those of other slices stand between them. */
export const accountPages: NonNullable<Feature['accountPages']> = [
  { path: ACCOUNT, label: messages.account, order: 10 },
  { path: PREFERENCES, label: messages.preferences, order: 20 },
  { path: SESSIONS, label: messages.sessions, order: 40 },
  { path: PASSKEYS, label: messages.passkeys, order: 50 },
  { path: DATA, label: messages.data, order: 60 },
]
