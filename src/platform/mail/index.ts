import { createTransport } from 'nodemailer'

export type Letter = {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same as HTML, for mail programs that show it. */
  readonly html?: string
  /** The same for each attempt to send this letter (RFC 5322, 3.6.4), so that a mailbox drops duplicates. */
  readonly messageId?: string
  /** The address where one request without further questions unsubscribes from such letters (RFC 8058). */
  readonly stop?: string
}

/** Milliseconds after which an unresponsive mail server is given up; the letter is sent again later. */
const SMTP_TIMEOUT_MS = 15_000

/** `send` throws AddressRefused when there is no such mailbox, and other errors when it is worth another attempt. */
export type Mail = { send(letter: Letter): Promise<void> }

/** Addresses of the demonstration: no server of this domain exists (RFC 2606, section 2). */
const UNDELIVERABLE = /\.invalid$/i

/** The mail server says that the mailbox does not exist or was closed, for good. */
export class AddressRefused extends Error {
  constructor() {
    super('the mail server refused the address')
    this.name = 'AddressRefused'
  }
}

/** Replies to RCPT TO about the mailbox itself (RFC 5321, 4.2.3): there is none, it is elsewhere, its name is wrong. */
const NO_MAILBOX = [550, 551, 553]
/**
 * Enhanced status codes about the address (RFC 3463, 3.2) and a closed mailbox. Others, such as 5.7.1, are about the
 * sender: with them a server that blocks this site would end the letters of all its users.
 */
const ABOUT_ADDRESS = /^5\d\d[ -]5\.(1\.\d{1,3}|2\.1)\b/
const HAS_STATUS = /^5\d\d[ -]\d\.\d{1,3}\.\d{1,3}\b/

/** Whether an error of the transport is a permanent refusal of the recipient. */
function isAddressRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, responseCode, response, command } = error as Error & {
    readonly code?: unknown
    readonly responseCode?: unknown
    readonly response?: unknown
    readonly command?: unknown
  }
  if (code !== 'EENVELOPE' || command !== 'RCPT TO' || !NO_MAILBOX.some((item) => item === responseCode))
    return false
  const reply = typeof response === 'string' ? response : ''
  return HAS_STATUS.test(reply) ? ABOUT_ADDRESS.test(reply) : true
}

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
      try {
        await transport.sendMail({
          from: config.mailFrom,
          ...letter,
          ...(stop ? { headers: stopHeaders(stop) } : {}),
        })
      } catch (error) {
        // Without the answer of the server: it repeats the address, and errors are logged.
        throw isAddressRefused(error) ? new AddressRefused() : error
      }
    },
  }
}

const stopHeaders = (address: string) => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})
