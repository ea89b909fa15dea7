import { confirmMessages } from './confirm-messages.ts'

/** All words of the slice. */
export const messages = { ...confirmMessages }
