import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test } from 'vitest'
import { openMail } from './index.ts'

const received: ParsedMail[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
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

test('without a mail server nothing is sent and nothing fails', () => {
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
