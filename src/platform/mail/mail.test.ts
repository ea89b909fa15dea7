import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, describe, expect, test } from 'vitest'
import { AddressRefused, openMail } from './index.ts'

const received: ParsedMail[] = []
/** What the server answers to the addressee; undefined: it accepts them. */
let refusal: { readonly code: number; readonly text: string } | undefined
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) => {
    if (!refusal) return done()
    done(Object.assign(new Error(refusal.text), { responseCode: refusal.code }))
  },
  onData: (stream, _session, done) => {
    simpleParser(stream).then((letter) => {
      received.push(letter)
      done()
    }, done)
  },
})
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
const { port } = server.server.address() as AddressInfo
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

test('a letter reaches a real mail server with its Kazakh letters intact', async () => {
  const mail = openMail({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'kenes@example.org' })
  await mail?.send({
    to: 'resident@example.org',
    subject: 'Жиынға тіркелдіңіз',
    text: 'Ұлытау, әкімдік: ғқңөұүһі',
  })
  expect(received[0]).toMatchObject({ subject: 'Жиынға тіркелдіңіз', from: { text: 'kenes@example.org' } })
  expect(received[0]?.text).toContain('ғқңөұүһі')
})

test('a letter with an unsubscribe link has the headers of RFC 8058, and the same Message-ID each time', async () => {
  const mail = openMail({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'kenes@example.org' })
  const stop = 'https://kenes.example/kk/account/letters/key'
  const letter = { to: 'resident@example.org', subject: 'a', text: 'a', messageId: '<1@kenes.example>', stop }
  received.length = 0
  for (let time = 0; time < 2; time += 1) await mail?.send(letter)
  for (const { headerLines, messageId } of received) {
    const raw = headerLines.map(({ line }) => line)
    expect(raw).toContain(`List-Unsubscribe: <${stop}>`)
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(messageId).toBe('<1@kenes.example>')
  }
  expect(received).toHaveLength(2)
})

test('a letter to an address of the demonstration never leaves, and is not an error', async () => {
  const mail = openMail({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'kenes@example.org' })
  received.length = 0
  await mail?.send({ to: 'administrator@people.invalid', subject: 'a', text: 'a' })
  await mail?.send({ to: 'resident@example.org', subject: 'b', text: 'b' })
  expect(received.map(({ subject }) => subject)).toEqual(['b'])
})

describe('A server that refuses the addressee', () => {
  const send = async (code: number, text: string) => {
    const mail = openMail({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'kenes@example.org' })
    refusal = { code, text }
    const error = await mail
      ?.send({ to: 'nobody@example.org', subject: 'a', text: 'a' })
      .catch((reason: unknown) => reason)
    refusal = undefined
    return error
  }

  test.each([
    [550, '5.1.1 no such user'],
    [550, 'no such user here'],
    [550, '5.2.1 mailbox disabled'],
    [553, '5.1.3 bad address'],
  ])(
    'A server that refuses the addressee because there is no such mailbox, for good: %i %s',
    async (code, text) => {
      const error = await send(code, text)
      expect(error).toBeInstanceOf(AddressRefused)
      expect(String(error)).not.toContain('nobody@')
    },
  )

  test.each([
    [550, '5.7.1 your server is on a blocklist'],
    [554, '5.7.1 rejected as spam'],
    [552, '5.2.2 mailbox full'],
    [450, '4.2.1 try again later'],
    [451, '4.7.1 greylisted'],
  ])('A server that refuses the addressee for another reason, is tried again: %i %s', async (code, text) => {
    const error = await send(code, text)
    expect(error).toBeInstanceOf(Error)
    expect(error).not.toBeInstanceOf(AddressRefused)
  })
})

test('nothing is sent and nothing fails without a mail server', () => {
  expect(openMail({ smtpUrl: undefined, mailFrom: 'kenes@example.org' })).toBeUndefined()
})

test('a server that does not answer is an error, so that the job is repeated', async () => {
  const mail = openMail({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'kenes@example.org' })
  await expect(mail?.send({ to: 'a@example.org', subject: 'a', text: 'a' })).rejects.toThrow()
})

test('a server that accepts the connection and does not respond is given up', async () => {
  const silent = createServer((socket) => void socket.on('error', () => {}).resume())
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const mail = openMail({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'kenes@example.org' }, 200)
  const letter = { to: 'a@example.org', subject: 'a', text: 'a' }
  await expect(mail?.send(letter)).rejects.toMatchObject({ code: 'ETIMEDOUT' })
  await new Promise((resolve) => silent.close(resolve))
})
