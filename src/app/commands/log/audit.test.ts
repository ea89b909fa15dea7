import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { toBase64, toUtf8 } from '#domain/base/bytes.ts'
import type { Id } from '#domain/base/id.ts'
import { buildEntry } from '#domain/journal-entry/entry.ts'
import { encodeBundle, formatVerifierKey } from '#domain/tlog/index.ts'
import { buildFiles, entriesUpTo, logSigner, signHead, witnessSigner } from '#domain/tlog/testing/log.ts'
import { sha256 } from '#platform/crypto/node.ts'
import { type AuditArguments, runAudit } from './audit.ts'
import { serveLog } from './testing/memory-log.ts'

// Audits a log of 70,000 entries several times, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const SIZE = 70_000
const entries = entriesUpTo(SIZE)
const honest = buildFiles(entries)
const vkey = [formatVerifierKey(logSigner.signer.key)]
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kenes-audit-'))
})
afterAll(() => rm(folder, { recursive: true }))

type Files = ReadonlyMap<string, Uint8Array | string>
const filesOf = async ({ files, head }: ReturnType<typeof buildFiles>, witnessed = false): Promise<Files> =>
  new Map<string, Uint8Array | string>([...files, ['checkpoint', await signHead(head, witnessed)]])

/** Audits these files over HTTP; returns the exit code with all output. */
async function audit(files: Files, given: Partial<AuditArguments> = {}, language: 'kk' | 'ru' | 'en' = 'en') {
  const server = await serveLog(files)
  const [output, warned, progress]: [string[], string[], number[]] = [[], [], []]
  const terminal = {
    print: (line: string) => output.push(line),
    warn: (line: string) => warned.push(line),
    progress: () => ({ update: (done: number) => progress.push(done), stop: () => undefined }),
  }
  try {
    const code = await runAudit({ url: server.url, vkey, ...given }, language, terminal)
    return { code, output, warned, progress, requested: server.requested }
  } finally {
    await server.stop()
  }
}

test('an honest log of 70,000 entries is intact, and only files that its size requires are requested', async () => {
  const files = await filesOf(honest)
  const { code, output, progress, requested } = await audit(files)
  expect([code, output.at(-1)]).toEqual([
    0,
    '✓ The log is intact. Entries checked: 70,000; all are as they were signed.',
  ])
  expect(progress.at(-1)).toBe(SIZE)
  expect(requested.toSorted()).toEqual([...files.keys(), 'contents/from/0'].toSorted())
})

test.each([
  ['kk', /^✓ Журнал бүтін\. Тексерілген жазба саны: 300;/],
  ['ru', /^✓ Журнал цел\. Проверено записей: 300;/],
  ['en', /^✓ The log is intact\. Entries checked: 300;/],
] as const)('the answer is in %s', async (language, answer) => {
  const { code, output } = await audit(await filesOf(buildFiles(entries.slice(0, 300))), {}, language)
  expect([code, output.at(-1)]).toEqual([0, expect.stringMatching(answer)])
})

describe('a log that was tampered with', () => {
  test('one flipped bit in an entry', async () => {
    const forged = [...entries.slice(0, 45_678), toUtf8('entry 45679'), ...entries.slice(45_679)]
    const path = 'tile/entries/178'
    const files = new Map([
      ...(await filesOf(honest)),
      [path, encodeBundle(forged.slice(178 * 256, 179 * 256))],
    ])
    const { code, output } = await audit(files)
    expect([code, output.slice(1)]).toEqual([
      1,
      ['✗ Entry 45678 was changed.', 'This log cannot be trusted. Problems found: 1.'],
    ])
  })

  test('one flipped bit in a tile', async () => {
    for (const path of ['tile/0/100', 'tile/2/000.p/1']) {
      const bytes = honest.files.get(path)!
      const files = new Map([...(await filesOf(honest)), [path, bytes.with(9, bytes[9]! ^ 0x10)]])
      const { code, output } = await audit(files)
      expect([code, output[1]]).toEqual([1, `✗ A file of hashes was changed: ${path}`])
    }
  })

  test('a removed entry', async () => {
    const bundle = encodeBundle([...entries.slice(25_600, 25_700), ...entries.slice(25_701, 25_856)])
    const files = new Map([...(await filesOf(honest)), ['tile/entries/100', bundle]])
    const { code, output } = await audit(files)
    expect([code, output[1]]).toEqual([
      1,
      '✗ Entry 25700 is not in its place: its file must hold 256 entries, 255 can be read.',
    ])
  })

  test('a fork: an entry taken out, the rest signed anew', async () => {
    const remember = join(folder, 'fork')
    const kept = await signHead(honest.head)
    await writeFile(remember, kept)
    const forked = await filesOf(
      buildFiles([...entries.slice(0, 500), ...entries.slice(501), ...entriesUpTo(10)]),
    )
    for (const onlyNew of [false, true]) {
      const { code, output, warned } = await audit(forked, { remember, onlyNew })
      expect([code, output[1]]).toEqual([
        1,
        '✗ The log is forked: its first 70,000 entries are not those that were signed before.',
      ])
      expect(warned).toEqual([`This checkpoint is kept as evidence against the log: ${remember}.evidence`])
    }
    expect(await readFile(remember, 'utf8')).toBe(kept)
    expect(await readFile(`${remember}.evidence`, 'utf8')).toBe(forked.get('checkpoint'))
  })

  test('a checkpoint that is dated back', async () => {
    const remember = join(folder, 'dated-back')
    await writeFile(remember, await signHead(honest.head))
    const { code, output } = await audit(await filesOf(buildFiles(entries.slice(0, 69_000))), { remember })
    expect([code, output[1]]).toEqual([
      1,
      '✗ The log got shorter: it had 70,000 entries and now has 69,000. Its checkpoint is back-dated, or the last entries were taken out.',
    ])
  })

  test('a checkpoint by another key', async () => {
    const files = new Map(await filesOf(honest))
    files.set('checkpoint', (await signHead(honest.head)).replace('\n70000\n', '\n69999\n'))
    const { code, output } = await audit(files)
    expect([code, output[0]]).toEqual([1, '✗ The checkpoint cannot be trusted: a signature is wrong.'])
  })
})

test('contents are opened: a changed, a missing and an unreadable one are findings, an erased one is not', async () => {
  const salts = [1, 2, 3, 4].map((byte) => new Uint8Array(32).fill(byte))
  const acts = salts.map((salt, at) => {
    const act = `01930000-0000-7000-8000-00000000000${at}` as Id<'act'>
    const meta = {
      type: 'news.published',
      act,
      version: 1,
      time: '2026-11-23T05:00:00.000Z',
      territory: '75',
      body: null,
    }
    const entry = buildEntry(sha256, meta, { content: { at }, salt })
    if (!entry.ok) throw new Error(entry.refusal)
    return { entry: entry.value, line: { number: at, content: `{"at":${at}}`, salt: toBase64(salt) } }
  })
  const files = await filesOf(buildFiles(acts.map(({ entry }) => entry)))
  const withLines = (lines: readonly object[]) =>
    new Map([...files, ['contents/from/0', lines.map((line) => JSON.stringify(line)).join('\n')]])
  type Line = {
    number?: number | undefined
    content?: string | null | undefined
    salt?: string | null | undefined
  }
  const lines: Line[] = acts.map(({ line }) => line)
  const erased = { number: 1, content: null, salt: null }
  const right = await audit(withLines(lines.with(1, erased)))
  expect([right.code, right.output.at(-2)]).toEqual([
    0,
    '✓ Contents that match their entries: 3; erased as the law requires: 1.',
  ])
  for (const [line, number] of [
    [{ ...lines[1], content: '{"at":7}' }, 1],
    [{ ...lines[2], salt: toBase64(salts[0]!) }, 2],
    [{ ...lines[2], salt: null }, 2],
    [{ ...lines[3], number: 9 }, 3],
  ] as const) {
    const { code, output } = await audit(withLines(lines.with(number, line)))
    expect([code, output[1]]).toEqual([
      1,
      `✗ The content of entry ${number} was changed: it does not match the hash in the entry.`,
    ])
  }
  const without = await audit(files)
  expect([without.code, without.warned.at(-1)]).toEqual([
    0,
    'This address does not show the contents of entries, so they were not checked.',
  ])
})

test('a tile or bundle of the wrong length is a finding and not a failure of the network', async () => {
  const small = await filesOf(buildFiles(entries.slice(0, 300)))
  for (const [path, bytes] of [
    ['tile/0/000', new Uint8Array(256 * 32 + 1)],
    ['tile/0/000', new Uint8Array(255 * 32)],
    ['tile/1/000.p/1', new Uint8Array(100_000)],
    ['tile/entries/000', new Uint8Array(256 * 65_537 + 1)],
  ] as const) {
    const { code, output, warned } = await audit(new Map([...small, [path, bytes]]))
    expect([code, warned]).toEqual([1, []])
    expect(output[1]).toMatch(/^✗ /)
  }
})

test('a grown log is compared with the checkpoint of the last audit, new entries alone when requested', async () => {
  const remember = join(folder, 'grown')
  expect((await audit(await filesOf(buildFiles(entries.slice(0, 69_900))), { remember })).code).toBe(0)
  const { code, output, requested } = await audit(await filesOf(honest), { remember, onlyNew: true })
  expect([code, output.slice(1)]).toEqual([
    0,
    [
      '✓ The 69,900 entries remembered from last time are the same.',
      '✓ The log is intact. Entries checked: 100; all are as they were signed.',
    ],
  ])
  expect(requested.filter((path) => path.includes('entries'))).toEqual(['tile/entries/273.p/112'])
  expect(await readFile(remember, 'utf8')).toBe((await filesOf(honest)).get('checkpoint'))
})

test('the witnesses of a policy are required and named', async () => {
  const policy = join(folder, 'policy')
  const small = buildFiles(entries.slice(0, 10))
  await writeFile(
    policy,
    `log ${vkey[0]}\nwitness w ${formatVerifierKey(witnessSigner.signer.key)}\nquorum w\n`,
  )
  const seen = await audit(await filesOf(small, true), { policy, vkey: [] })
  expect([seen.code, seen.output[1]]).toEqual([
    0,
    'Witness witness.example/w1 cosigned at 2026-09-21T14:13:20.000Z',
  ])
  const alone = await audit(await filesOf(small), { policy, vkey: [] })
  expect([alone.code, alone.output[0]]).toEqual([
    1,
    '✗ The checkpoint cannot be trusted: too few witnesses cosigned it.',
  ])
})

test('what cannot be checked is not reported as wrong: exit code 2', async () => {
  const files = await filesOf(buildFiles(entries.slice(0, 10)))
  const cases: [Partial<AuditArguments>, RegExp][] = [
    [{ vkey: [] }, /^Specify whose signature you trust/],
    [{ vkey: ['log.example+00000000+AAAA'] }, /^This is not the key of a log \(key-kind-unknown\)/],
    [{ policy: join(folder, 'none') }, /^The file cannot be read/],
    [{ url: 'example.kz/journal' }, /^The address of a log begins with/],
    [{ remember: join(folder, 'no', 'folder') }, /^The file cannot be written/],
    [{ url: 'http://127.0.0.1:9' }, /^The audit is incomplete, the log does not respond: http:/],
  ]
  for (const [given, answer] of cases) {
    const { code, warned } = await audit(files, given)
    expect([code, warned.at(-1)]).toEqual([2, expect.stringMatching(answer)])
  }
  const remember = join(folder, 'other')
  await writeFile(remember, 'not a checkpoint')
  expect((await audit(files, { remember })).code).toBe(2)
})

test('a temporary server failure does not end the audit', async () => {
  const files = await filesOf(buildFiles(entries.slice(0, 10)))
  let calls = 0
  const moody = createServer((request, response) => {
    calls += 1
    const file = files.get((request.url ?? '').slice(1))
    response.writeHead(calls % 2 === 1 ? 503 : file ? 200 : 404).end(calls % 2 === 1 ? '' : file)
  })
  await new Promise<void>((resolve) => moody.listen(0, '127.0.0.1', resolve))
  const { port } = moody.address() as { port: number }
  const { code } = await audit(files, { url: `http://127.0.0.1:${port}`, parallel: 1 })
  moody.close()
  expect(code).toBe(0)
})

test('the program writes its result to the standard output, and ends with exit code 1 for a forged log', async () => {
  const server = await serveLog(
    new Map([...(await filesOf(buildFiles(entries.slice(0, 10)))), ['tile/0/000.p/10', '']]),
  )
  const cli = fileURLToPath(new URL('../../cli.ts', import.meta.url))
  const args = [cli, 'log', 'audit', server.url, '--vkey', vkey[0]!, '--language', 'ru']
  const child = spawn(process.execPath, args)
  let out = ''
  child.stdout.on('data', (part) => {
    out += part
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  await server.stop()
  expect([code, out.split('\n')[1]]).toEqual([1, '✗ Файл хешей изменён: tile/0/000.p/10'])
})
