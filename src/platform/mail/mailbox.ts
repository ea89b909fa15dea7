import type { Letter, Mail } from './index.ts'

const KEPT = 200

export type MailboxLetter = Letter & { readonly at: Date }

/** What helps developers, and would be an open door anywhere else. */
export type Development = { readonly mailbox: Mailbox | undefined }

/** A mail server for one developer: letters stay in memory, the newest first. */
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
