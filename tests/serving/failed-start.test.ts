import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { newFolder, removeFolder } from '#tests/support/served-site.ts'

/** Each start takes seconds, and on a busy machine a minute. */
const SLOW_MS = 600_000

const folders: string[] = []
const folder = () => {
  const made = newFolder()
  folders.push(made)
  return made
}
afterAll(() => folders.forEach(removeFolder))

/** Starts the built program; resolves with its exit code and all that it said. A start that hangs fails the test. */
const failedStart = (environment: Readonly<Record<string, string>>) =>
  new Promise<{ code: number | null; output: string }>((resolve) => {
    const child = spawn(process.execPath, [packagePath('dist/kenes.js'), 'serve'], {
      env: { ...process.env, PORT: '0', ...environment },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString()
      })
    // Not at its exit: what it said may not have been read by then.
    child.once('close', (code) => resolve({ code, output }))
  })

const oneSentence = (code: number, words: RegExp) => ({
  code,
  output: expect.stringMatching(new RegExp(`^[^\\n]*${words.source}[^\\n]*\\n$`)),
})

test(
  'a port that is taken ends the start before a database is made',
  async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as { port: number }
    const data = folder()
    expect(await failedStart({ KENES_DATA: data, PORT: String(port) })).toEqual(
      oneSentence(1, new RegExp(`Port ${port} of 127\\.0\\.0\\.1 is taken: .* PORT\\.`)),
    )
    expect(readdirSync(data)).toEqual([])
    taken.close()
  },
  SLOW_MS,
)

test(
  'damaged files of the embedded database end the start, and are left as they are',
  async () => {
    const damages: readonly [string, (database: string) => void][] = [
      ['an empty control file', (database) => truncateSync(join(database, 'global', 'pg_control'), 0)],
      ['no version', (database) => rmSync(join(database, 'PG_VERSION'))],
      ['no catalogue', (database) => rmSync(join(database, 'base'), { recursive: true })],
    ]
    for (const [what, damage] of damages) {
      const copy = folder()
      cpSync(inject('preparedFolders').migrated, copy, { recursive: true })
      damage(join(copy, 'database'))
      const ended = await failedStart({ KENES_DATA: copy })
      expect([what, ended]).toEqual([
        what,
        oneSentence(1, /The embedded database in .* cannot be opened: .* Restore the folder from a backup/),
      ])
    }
  },
  SLOW_MS,
)

test(
  'a folder that is a file, or that cannot be made, ends the start',
  async () => {
    const data = folder()
    writeFileSync(join(data, 'file'), '')
    expect(await failedStart({ KENES_DATA: join(data, 'file') })).toEqual(
      oneSentence(1, /KENES_DATA is .* a file and not a folder/),
    )
    expect(await failedStart({ KENES_DATA: '/sys/kenes' })).toEqual(
      oneSentence(1, /The folder \/sys\/kenes cannot be written: .* KENES_DATA/),
    )
  },
  SLOW_MS,
)

/** A file system of eight megabytes; undefined where this user may not mount one. */
function smallDisk(): string | undefined {
  const place = folder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', place], { stdio: 'ignore' })
    return place
  } catch {
    return undefined
  }
}
const small = process.platform === 'linux' ? smallDisk() : undefined
afterAll(() => {
  if (small) execFileSync('umount', [small])
})

test.skipIf(!small)(
  'a full disk ends the start',
  async () => {
    const data = join(small ?? '', 'data')
    mkdirSync(data)
    expect(await failedStart({ KENES_DATA: data })).toEqual(oneSentence(1, /The disk of .* is full/))
  },
  120_000,
)
