import type { ProblemOf } from '#domain/base/form.ts'
import { confirmMessages } from './confirmation/messages.ts'
import { dataMessages } from './my-data/messages.ts'
import { accountMessages } from './profile/messages.ts'
import { signInMessages } from './sign-in/messages.ts'
import { providerMessages } from './sign-in/oidc/messages.ts'
import { passkeyMessages } from './sign-in/passkeys/messages.ts'

export { signInMethodNames } from './profile/messages.ts'

/** All messages of the slice. */
export const messages = {
  ...confirmMessages,
  ...signInMessages,
  ...accountMessages,
  ...passkeyMessages,
  ...providerMessages,
  ...dataMessages,
}
export type AccountProblem = ProblemOf<typeof messages>
