import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type MailServer = {
  readonly url: string
  /** The accepted letters, as a mail program reads them. */
  readonly received: ParsedMail[]
  /** The answer to the next letters: accept, temporary refusal (451), or a dropped connection. */
  answer: 'take' | 'refuse' | 'hang-up'
  /** The number of offered letters, accepted or not. */
  offered: number
  close(): Promise<void>
}

/** A real SMTP server on loopback. */
export async function startMailServer(): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      simpleParser(stream).then((letter) => {
        mail.offered += 1
        if (mail.answer === 'take') {
          mail.received.push(letter)
          return done()
        }
        if (mail.answer === 'refuse')
          return done(Object.assign(new Error('try again later'), { responseCode: 451 }))
        for (const connection of server.connections) if (connection.session === session) connection.close()
      }, done)
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const mail: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    answer: 'take',
    offered: 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return mail
}
