import { createTransport } from 'nodemailer'

export type Letter = {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same each time that this letter is sent (RFC 5322, 3.6.4): a mailbox that has it drops the second. */
  readonly messageId?: string
  /** Where one request without further questions stops letters of this kind (RFC 8058). */
  readonly stop?: string
}

/** A mail server that says nothing is given up after this long; the letter is tried again later. */
const TIMEOUT_MS = 15_000

export type Mail = { send(letter: Letter): Promise<void> }

/** Sends through the configured server; undefined when the operator has none. */
export function openMail(
  config: { smtpUrl: string | undefined; mailFrom: string },
  timeoutMs = TIMEOUT_MS,
): Mail | undefined {
  if (!config.smtpUrl) return undefined
  const transport = createTransport({
    url: config.smtpUrl,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  })
  return {
    send: async ({ stop, ...letter }) => {
      await transport.sendMail({
        from: config.mailFrom,
        ...letter,
        ...(stop ? { headers: stopHeaders(stop) } : {}),
      })
    },
  }
}

const stopHeaders = (address: string) => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})
