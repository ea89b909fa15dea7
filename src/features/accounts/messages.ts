import { confirmMessages } from './confirm-messages.ts'
import { signInMessages } from './sign-in-messages.ts'

/** All words of the slice. */
export const messages = { ...confirmMessages, ...signInMessages }
