import type { Feature } from '#platform/feature.ts'
import { messages } from '../messages.ts'
import { ACCOUNT_PATH, MY_DATA_PATH, PASSKEYS_PATH, PREFERENCES_PATH, SESSIONS_PATH } from '../model.ts'

/** Pages of a person's own account; those of other slices stand between them. */
export const accountPages: NonNullable<Feature['accountPages']> = [
  { path: ACCOUNT_PATH, label: messages.account, order: 10 },
  { path: PREFERENCES_PATH, label: messages.preferences, order: 20 },
  { path: SESSIONS_PATH, label: messages.sessions, order: 40 },
  { path: PASSKEYS_PATH, label: messages.passkeys, order: 50 },
  { path: MY_DATA_PATH, label: messages.data, order: 60 },
]
