import type { Letter, Mail } from './index.ts'

const KEPT = 200

export type MailboxLetter = Letter & { readonly at: Date }

/** Tools for developers that would be a security hole on a public site. */
export type Development = {
  readonly mailbox: Mailbox | undefined
  /** Printed when the program starts; 32 bytes as base64url. Only who has read it may use the tools. */
  readonly token: string
}

/** A mail server for development: letters stay in memory, the newest first. */
export type Mailbox = Mail & { readonly letters: () => readonly MailboxLetter[] }

export function openMailbox(now: () => Date): Mailbox {
  const kept: MailboxLetter[] = []
  return {
    send: async (letter) => {
      kept.unshift({ ...letter, at: now() })
      kept.length = Math.min(kept.length, KEPT)
    },
    letters: () => kept,
  }
}
