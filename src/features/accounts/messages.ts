import { accountMessages } from './account-messages.ts'
import { confirmMessages } from './confirm-messages.ts'
import { dataMessages } from './data-messages.ts'
import { passkeyMessages } from './passkey-messages.ts'
import { signInMessages } from './sign-in-messages.ts'

export { wayNames } from './account-messages.ts'

/** All words of the slice. */
export const messages = {
  ...confirmMessages,
  ...signInMessages,
  ...accountMessages,
  ...passkeyMessages,
  ...dataMessages,
}
