import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { runDoctor } from '#app/commands/doctor/run.ts'
import { copyTemplate } from '#app/testing/template.ts'
import { formatVerifierKey } from '#domain/tlog/index.ts'
import { logSigner, witnessSigner } from '#domain/tlog/testing/log.ts'
import { openDatabase } from '#platform/db/index.ts'

let copy: Awaited<ReturnType<typeof copyTemplate>>
const witness = createServer((_request, response) => response.end('here'))
const letters: string[] = []
const mailServer = new SMTPServer({
  disabledCommands: ['STARTTLS'],
  allowInsecureAuth: true,
  onAuth: ({ username, password }, _session, done) =>
    password === 'right' ? done(null, { user: username }) : done(new Error('Invalid username or password')),
  onRcptTo: ({ address }, _session, done) =>
    done(address.startsWith('nobody@') ? new Error('No such mailbox') : null),
  onData: (stream, { envelope }, done) => {
    letters.push(...envelope.rcptTo.map(({ address }) => address))
    stream.resume().once('end', done)
  },
})
const listening = (server: ReturnType<typeof createSocketServer>) =>
  new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  )
const closed = (server: { close(done: () => void): unknown }) =>
  new Promise<void>((resolve) => void server.close(resolve))

/** Ports: of the witness and the mail server that answer, and one where nobody does. */
let port: { readonly witness: number; readonly mail: number; readonly nobody: number }
beforeAll(async () => {
  copy = await copyTemplate(inject('template'))
  const left = createSocketServer()
  port = {
    witness: await listening(witness),
    mail: await listening(mailServer.server),
    nobody: await listening(left),
  }
  await closed(left)
})
afterAll(async () => {
  await closed(witness)
  await closed(mailServer)
  await copy.remove()
})
afterEach(() => vi.unstubAllEnvs())

/** What the doctor says with the settings of the copy and these ones; undefined takes a setting away. */
async function doctor(
  settings: Readonly<Record<string, string | undefined>> = {},
  options: Parameters<typeof runDoctor>[0] = {},
) {
  const { data, databaseUrl } = copy.config
  const all = { KENES_DATA: data, DATABASE_URL: databaseUrl, KENES_URL: 'http://127.0.0.1:1', ...settings }
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value)
  const lines: string[] = []
  const code = await runDoctor(options, (line) => lines.push(line))
  const said = lines.join('\n')
  /** The findings under one heading. */
  const under = (title: string) => said.split('\n\n').find((part) => part.startsWith(`${title}\n`)) ?? ''
  return { code, said, under }
}
const mailSettings = (password: string, at = port.mail) => ({
  SMTP_URL: `smtp://kenes:${password}@127.0.0.1:${at}`,
  MAIL_FROM: 'dialog@kenes.example',
})

describe('A doctor who looks at the database', () => {
  test('a database that answers is named with its version, and needs nothing', async () => {
    const found = (await doctor()).under('Database')
    expect(found).toMatch(/ok {4}PostgreSQL \d+/)
    expect(found).toContain('ok    all migrations have run')
    expect(found).not.toMatch(/WRONG|note/)
    expect(found.includes('the clock agrees')).toBe(copy.config.databaseUrl !== undefined)
  })

  test('a database of an older version is found with the number of its migrations', async () => {
    const database = await openDatabase({ url: copy.config.databaseUrl, folder: copy.config.data })
    const newest = sql`(select name from migration order by name desc limit 1)`
    const { rows } = await sql`
      delete from migration where name = ${newest} returning name, timestamp
    `.execute(database.db)
    await database.close()
    expect(rows).toHaveLength(1)
    expect((await doctor()).under('Database')).toContain('note  1 migrations are to run')
    const again = await openDatabase({ url: copy.config.databaseUrl, folder: copy.config.data })
    const [{ name, timestamp }] = rows as [{ name: string; timestamp: string }]
    await sql`insert into migration (name, timestamp) values (${name}, ${timestamp})`.execute(again.db)
    await again.close()
  })

  test('a server that is down is wrong: over the network, and over a socket', async () => {
    for (const address of [
      `postgres://kenes:secret-word@127.0.0.1:${port.nobody}/kenes`,
      'postgres://kenes@%2Fnowhere/kenes',
    ]) {
      const { code, said, under } = await doctor({ DATABASE_URL: address })
      expect(code).toBe(1)
      expect(under('Database')).toMatch(
        /WRONG the database kenes on \S+ as kenes, does not answer: connect E/,
      )
      expect(under('Database')).toContain('→ Check DATABASE_URL, the server and the role.')
      expect(said).not.toContain('secret-word')
    }
  })

  test('a database that does not exist is wrong, and is not made', async () => {
    const empty = mkdtempSync(join(copy.config.data, 'empty-'))
    const { code, under } = await doctor({ KENES_DATA: empty, DATABASE_URL: undefined })
    expect([code, under('Database')]).toEqual([1, expect.stringContaining('WRONG')])
    expect((await doctor({ KENES_DATA: empty, DATABASE_URL: undefined })).code).toBe(1)
    rmSync(empty, { recursive: true })
  })

  test.runIf(inject('template').kind === 'embedded')(
    'a database that the running program has is fine, and is not opened a second time',
    async () => {
      const running = await openDatabase({ url: undefined, folder: copy.config.data })
      const { under } = await doctor()
      await running.close()
      expect(under('Database')).toContain('ok    the running program has the embedded database')
    },
  )

  test.runIf(inject('template').kind === 'server')('a database that takes no writes is wrong', async () => {
    const address = new URL(copy.config.databaseUrl ?? '')
    address.searchParams.set('options', '-c default_transaction_read_only=on')
    const { code, under } = await doctor({ DATABASE_URL: address.href })
    expect([code, under('Database')]).toEqual([
      1,
      expect.stringContaining('WRONG the database takes no writes'),
    ])
  })
})

describe('A doctor who looks at the mail server', () => {
  test('a mail server that refuses the password is wrong, without any letter', async () => {
    const { code, under } = await doctor(mailSettings('forgotten'))
    expect(code).toBe(1)
    expect(under('Mail')).toMatch(/WRONG the mail server does not take letters: .*535/)
    expect(under('Mail')).not.toContain('forgotten')
  })

  test('a mail server that does not answer is wrong', async () => {
    const { under } = await doctor(mailSettings('right', port.nobody))
    expect(under('Mail')).toMatch(/WRONG the mail server does not take letters: .*ECONNREFUSED/)
  })

  test('a mail server that knows the user gets no letter unless an address is named', async () => {
    const { under } = await doctor(mailSettings('right'))
    expect(under('Mail')).toContain('note  the mail server answers and knows the user of SMTP_URL')
    expect(under('Mail')).not.toContain('WRONG')
    expect(letters).toEqual([])
  })

  test('a mail server gets one letter to the address that is named, and a refusal of it is wrong', async () => {
    const sent = await doctor(mailSettings('right'), { mail: 'operator@kenes.example' })
    expect(sent.under('Mail')).toContain('ok    the mail server took a letter to operator@kenes.example')
    expect(letters).toEqual(['operator@kenes.example'])
    const refused = await doctor(mailSettings('right'), { mail: 'nobody@kenes.example' })
    expect([refused.code, refused.under('Mail')]).toEqual([
      1,
      expect.stringContaining('WRONG the mail server'),
    ])
    expect(letters).toHaveLength(1)
  })
})

describe('A doctor who looks at the witnesses', () => {
  const log = formatVerifierKey(logSigner.signer.key)
  const key = formatVerifierKey(witnessSigner.signer.key)
  const withPolicy = async (text: string) => {
    const file = join(copy.config.data, 'policy')
    writeFileSync(file, text)
    return (await doctor({ KENES_LOG_POLICY: file })).under('Witnesses')
  }

  test('witnesses that are not named are advice', async () => {
    expect((await doctor()).under('Witnesses')).toContain('note  the journal has no witnesses')
  })

  test('witnesses are asked one by one: who answers is fine, who does not is wrong', async () => {
    const policy = (at: number) => `log ${log}\nwitness w ${key} http://127.0.0.1:${at}\nquorum w\n`
    expect(await withPolicy(policy(port.witness))).toMatch(/ok {4}the witness \S+ answers/)
    expect(await withPolicy(policy(port.nobody))).toMatch(
      /WRONG the witness \S+ does not answer: .*ECONNREFUSED/,
    )
  })

  test('a policy that cannot be read is wrong', async () => {
    expect(await withPolicy('witness w nonsense\n')).toMatch(/WRONG .*policy cannot be read/)
  })
})

test('the proxy of a site without an https address is not asked: another program may have the address', async () => {
  const { under } = await doctor({ KENES_URL: `http://127.0.0.1:${port.witness}` })
  expect(under('Proxy')).toContain('note  no proxy was asked')
  expect(under('Proxy')).not.toContain('answers')
})
