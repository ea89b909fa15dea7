import { createTransport } from 'nodemailer'

export type Letter = {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same for each attempt to send this letter (RFC 5322, 3.6.4), so that a mailbox drops duplicates. */
  readonly messageId?: string
  /** The address where one request without further questions unsubscribes from such letters (RFC 8058). */
  readonly stop?: string
}

/** Milliseconds after which an unresponsive mail server is given up; the letter is sent again later. */
const SMTP_TIMEOUT_MS = 15_000

export type Mail = { send(letter: Letter): Promise<void> }

/** Addresses of the demonstration: no server of this domain exists (RFC 2606, section 2). */
const UNDELIVERABLE = /\.invalid$/i

/** Sends through the configured server; undefined when the operator has none. */
export function openMail(
  config: { smtpUrl: string | undefined; mailFrom: string },
  timeoutMs = SMTP_TIMEOUT_MS,
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
      if (UNDELIVERABLE.test(letter.to)) return
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
