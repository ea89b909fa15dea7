import { createTransport } from 'nodemailer'

export type Letter = { readonly to: string; readonly subject: string; readonly text: string }
export type Mail = { send(letter: Letter): Promise<void> }

/** Sends through the configured server; undefined when the operator has none. */
export function openMail(config: { smtpUrl: string | undefined; mailFrom: string }): Mail | undefined {
  if (!config.smtpUrl) return undefined
  const transport = createTransport(config.smtpUrl)
  return { send: async (letter) => void (await transport.sendMail({ from: config.mailFrom, ...letter })) }
}
