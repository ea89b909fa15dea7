import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toBase64, toHex, toUtf8 } from '#domain/base/bytes.ts'
import { buildEntry } from '#domain/journal-entry/entry.ts'
import {
  appendEntries,
  emptyEdge,
  formatReceipt,
  formatVerifierKey,
  hashLeaf,
  headOf,
} from '#domain/tlog/index.ts'
import { crypto, logSigner, signHead } from '#domain/tlog/testing/log.ts'
import { vectors } from '#domain/tlog/testing/vectors.ts'
import { runVerify, type VerifyArguments } from './verify.ts'

const { sha256 } = crypto
const content = { title: { kk: 'Жиын', ru: 'Встреча' } }
const salt = new Uint8Array(32).fill(9)
const vkey = [formatVerifierKey(logSigner.signer.key)]
let folder: string
const file = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kenes-verify-'))
  const act = {
    type: 'meetings.published',
    act: '01936d3c-7e00-7000-8000-000000000001',
    version: 1,
    time: '2026-11-23T05:11:19.000Z',
    territory: '750000000',
    body: null,
  }
  const entry = buildEntry(sha256, act, { content, salt })
  if (!entry.ok) throw new Error(entry.refusal)
  const other = toUtf8('another')
  const head = headOf(sha256, appendEntries(sha256, emptyEdge, [other, entry.value]).edge)
  const receipt = { index: 1, proof: [hashLeaf(sha256, other)], checkpoint: await signHead(head) }
  await Promise.all([
    writeFile(file('ours.tlog-proof'), formatReceipt({ ...receipt, extra: entry.value })),
    writeFile(file('bare.tlog-proof'), formatReceipt(receipt)),
    writeFile(file('entry'), entry.value),
    writeFile(file('content.json'), JSON.stringify(content, null, 2)),
    writeFile(file('act.json'), JSON.stringify({ salt: toBase64(salt), content })),
    writeFile(file('changed.json'), JSON.stringify({ title: { ...content.title, ru: 'встреча' } })),
    writeFile(file('not-json'), 'Жиын'),
  ])
})
afterAll(() => rm(folder, { recursive: true }))

async function verify(given: Partial<VerifyArguments>, language: 'kk' | 'ru' | 'en' = 'en') {
  const [output, warned]: [string[], string[]] = [[], []]
  const terminal = {
    print: (line: string) => output.push(line),
    warn: (line: string) => warned.push(line),
    progress: () => ({ update: () => undefined, stop: () => undefined }),
  }
  const code = await runVerify({ receipt: file('ours.tlog-proof'), vkey, ...given }, language, terminal)
  return { code, output, warned }
}

describe('a receipt of the journal', () => {
  test.each([
    ['kk', 'Рас: бұл журналдың № 1 жазбасы.'],
    ['ru', 'Верно: это запись № 1 журнала.'],
    ['en', 'Correct: this is entry 1 of the log.'],
  ] as const)('is valid with its content and salt, reported in %s', async (language, answer) => {
    for (const written of [toBase64(salt), toHex(salt)]) {
      const { code, output } = await verify({ content: file('content.json'), salt: written }, language)
      expect([code, output.at(-1)]).toEqual([0, answer])
      expect(output.filter((line) => line.startsWith('✓'))).toHaveLength(6)
    }
  })
  test('is valid with content and salt in one file, and with the entry given separately', async () => {
    expect((await verify({ content: file('act.json') })).code).toBe(0)
    expect((await verify({ receipt: file('bare.tlog-proof'), content: file('entry') })).code).toBe(0)
    const apart = { receipt: file('bare.tlog-proof'), entry: file('entry'), content: file('act.json') }
    expect((await verify(apart)).code).toBe(0)
    expect((await verify({})).code).toBe(0)
  })
  test('is not proven with changed content, and the failing step is named', async () => {
    const { code, output } = await verify({ content: file('changed.json'), salt: toBase64(salt) })
    expect(code).toBe(1)
    expect(output).toContain(
      '✗ The content is what the entry commits to: the content or the salt is not the one that the entry was made with (commitment-mismatch)',
    )
    expect(output.at(-1)).toBe('This receipt does not prove that the entry is in the log.')
  })
  test('is not proven without its entry, nor with the key of another log', async () => {
    expect((await verify({ receipt: file('bare.tlog-proof') })).code).toBe(1)
    const { code, output } = await verify({ vkey: [vectors.tessera_testlog.vkey] })
    expect(code).toBe(1)
    expect(output).toContain(
      '✗ The log signed the checkpoint: none of the keys that you trust signed it (signature-missing)',
    )
  })
})

test.each(vectors.tlog_proof.full)('a receipt made by another tool, of $entry_utf8', async (given) => {
  await writeFile(file('theirs.tlog-proof'), given.text)
  await writeFile(file('their-entry'), given.entry_utf8)
  await writeFile(file('their-policy'), given.policy_text ?? '')
  const trust = given.policy_text
    ? { policy: file('their-policy'), vkey: [] }
    : { vkey: [given.log_vkey ?? ''] }
  const theirs = { receipt: file('theirs.tlog-proof'), ...trust }
  expect((await verify({ ...theirs, entry: file('their-entry') })).code).toBe(0)
  expect((await verify({ ...theirs, entry: file('not-json') })).code).toBe(1)
})

test('what cannot be checked ends with code 2 and the reason', async () => {
  const cases: [Partial<VerifyArguments>, RegExp][] = [
    [{ receipt: file('nothing') }, /^The file cannot be read/],
    [{ vkey: [] }, /^Specify whose signature you trust/],
    [{ content: file('not-json'), salt: toBase64(salt) }, /^The content file is not JSON/],
    [{ content: file('content.json'), salt: 'AAAA' }, /^The salt is 32 bytes/],
  ]
  for (const [given, answer] of cases) {
    const { code, warned } = await verify(given)
    expect([code, warned]).toEqual([2, [expect.stringMatching(answer)]])
  }
})
