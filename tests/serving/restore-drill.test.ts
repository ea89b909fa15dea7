import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPostgres } from '#app/testing/postgres.ts'
import { openDiskStore } from '#platform/files/disk-store.ts'
import { filesFolder } from '#platform/files/open-store.ts'
import { startS3Server } from '#platform/files/testing/s3-server.ts'
import { storedBytesOf } from '#platform/files/testing/store-contract.ts'
import { packagePath } from '#platform/package-path.ts'
import { copyFolder } from '#tests/support/prepared-folders.ts'
import { newFolder, removeFolder, serveSite } from '#tests/support/served-site.ts'

const run = promisify(execFile)
const folders: string[] = []
const folder = (made = newFolder()) => {
  folders.push(made)
  return made
}
afterAll(() => folders.forEach(removeFolder))

async function kenes(environment: Readonly<Record<string, string>>, ...args: string[]) {
  try {
    const { stdout, stderr } = await run(process.execPath, [packagePath('dist/kenes.js'), ...args], {
      env: { ...process.env, ...environment },
      maxBuffer: 2 ** 26,
    })
    return { code: 0, output: stdout + stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, output: stdout + stderr }
  }
}

const init = [
  'init',
  ...['--name-kk', 'Сынақ', '--name-ru', 'Проверка копии', '--url', 'https://kenes.example'],
  ...['--territory', '391010000', '--organisation-kk', 'Әкімдік', '--organisation-ru', 'Акимат'],
  ...['--email', 'a@kenes.example', '--smtp', 'smtp://mail.example', '--mail-from', 'a@kenes.example'],
  ...['--administrator', 'b@kenes.example'],
]

/** A site on the embedded database; tests take copies of it. */
let initialised: string
beforeAll(async () => {
  initialised = folder()
  expect(await kenes({ KENES_DATA: initialised }, ...init)).toMatchObject({ code: 0 })
})

/** Backs a site up, restores it elsewhere, and serves the copy. */
async function drill(first: Readonly<Record<string, string>>, second: Readonly<Record<string, string>>) {
  const backups = folder()
  const uploaded = Buffer.from('an uploaded file')
  const stored = createHash('sha256').update(uploaded).digest('hex')
  await openDiskStore(filesFolder(first.KENES_DATA ?? '')).put(stored, uploaded)
  const made = await kenes(first, 'backup', backups)
  expect(made).toMatchObject({ code: 0 })
  const [name = ''] = readdirSync(backups)
  const backup = join(backups, name)
  expect(await kenes(second, 'restore', backup)).toMatchObject({ code: 0 })
  const { KENES_DATA: data = '' } = second
  expect(readFileSync(join(data, 'secret.key'))).toEqual(
    readFileSync(join(first.KENES_DATA ?? '', 'secret.key')),
  )
  for (const name of ['secret.key', 'settings-of-backup.env'])
    expect(statSync(join(data, name)).mode & 0o077).toBe(0)
  // Nothing in the settings of the copy leads to the site that was backed up.
  const settings = existsSync(join(data, 'settings.env'))
    ? readFileSync(join(data, 'settings.env'), 'utf8')
    : ''
  expect(settings).toBe(second.DATABASE_URL ? `DATABASE_URL="${second.DATABASE_URL}"\n` : '')
  const saved = readFileSync(join(data, 'settings-of-backup.env'), 'utf8')
  expect(saved).toEqual(readFileSync(join(first.KENES_DATA ?? '', 'settings.env'), 'utf8'))
  expect(await storedBytesOf(openDiskStore(filesFolder(data)), stored)).toEqual(uploaded)
  // In the next shell nothing but the folder is named, and the copy has its own database.
  const site = await serveSite(data)
  expect(await (await fetch(`${site.url}/ru`)).text()).toContain('Проверка копии')
  expect(await (await fetch(`${site.url}/ru/organisations`)).text()).toContain('Акимат')
  await site.stop()
  return { backup }
}

test('a site on the embedded database is restored from its backup; a damaged one is refused whole', async () => {
  const [first, second, third] = [folder(copyFolder(initialised)), folder(), folder()].map((data) => ({
    KENES_DATA: data,
  }))
  if (!first || !second || !third) throw new Error('three folders were made')
  const { backup } = await drill(first, second)

  const again = await kenes(second, 'restore', backup)
  expect([again.code, again.output]).toEqual([1, expect.stringContaining('has a database already')])

  writeFileSync(join(backup, 'data-of-others'), 'x')
  appendFileSync(join(backup, 'keys', 'secret.key'), '0')
  const damaged = await kenes(third, 'restore', backup)
  expect(damaged.code).toBe(1)
  expect(damaged.output).toContain('keys/secret.key has changed')
  expect(damaged.output).toContain('data-of-others is not in its list')
  expect(readdirSync(third.KENES_DATA)).toEqual([])
}, 300_000)

test('a backup can be kept apart from its keys, and its files restored into a service', async () => {
  const [first, second, backups] = [folder(copyFolder(initialised)), folder(), folder()]
  const uploaded = Buffer.from('an uploaded file')
  const stored = createHash('sha256').update(uploaded).digest('hex')
  await openDiskStore(filesFolder(first)).put(stored, uploaded)
  await kenes({ KENES_DATA: first }, 'backup', backups, '--without-keys')
  const [name = ''] = readdirSync(backups)
  expect(existsSync(join(backups, name, 'keys'))).toBe(false)
  expect(JSON.stringify(readdirSync(join(backups, name), { recursive: true }))).not.toContain('secret.key')
  const service = await startS3Server()
  const { endpoint, bucket, accessKey, secretKey } = service.settings
  const withService = {
    KENES_DATA: second,
    KENES_FILES: `s3://${bucket}/city`,
    KENES_S3_ENDPOINT: endpoint,
    KENES_S3_ACCESS_KEY: accessKey,
    KENES_S3_SECRET_KEY: secretKey,
  }
  expect(await kenes(withService, 'restore', join(backups, name), '--keys', first)).toMatchObject({ code: 0 })
  expect(readFileSync(join(second, 'secret.key'))).toEqual(readFileSync(join(first, 'secret.key')))
  expect(service.keys()).toEqual([`city/${stored.slice(0, 2)}/${stored}`])
  expect(existsSync(filesFolder(second))).toBe(false)

  const more = folder()
  expect(await kenes(withService, 'backup', more)).toMatchObject({ code: 0 })
  const [copy = ''] = readdirSync(more)
  expect(await storedBytesOf(openDiskStore(filesFolder(join(more, copy, 'data'))), stored)).toEqual(uploaded)
  await service.stop()
}, 300_000)

test('a site that takes the place of the first takes its settings, but neither its database nor its files', async () => {
  const [first, second, backups] = [folder(copyFolder(initialised)), folder(), folder()]
  appendFileSync(join(first, 'settings.env'), 'PORT=3456\nKENES_S3_ENDPOINT=https://files.example\n')
  await kenes({ KENES_DATA: first }, 'backup', backups)
  const [name = ''] = readdirSync(backups)
  const restored = await kenes({ KENES_DATA: second }, 'restore', join(backups, name), '--take-settings')
  expect(restored).toMatchObject({ code: 0 })
  const settings = readFileSync(join(second, 'settings.env'), 'utf8')
  expect(settings).toContain('KENES_URL="https://kenes.example"\n')
  expect(settings).toContain('PORT=3456\n')
  expect(settings).not.toContain('KENES_S3_ENDPOINT')
  expect(existsSync(join(second, 'settings-of-backup.env'))).toBe(false)
}, 300_000)

test('older backups are removed beyond those that are kept, and nothing else of the folder', async () => {
  const [site, backups] = [folder(copyFolder(initialised)), folder()]
  const old = ['2025-01-01', '2025-01-02', '2025-01-03'].map((day) => join(backups, `kenes-${day}T00-00-00`))
  for (const path of [...old, join(backups, 'letters')]) mkdirSync(path)
  // The second one was cut off: it is no backup.
  for (const path of [old[0], old[2]]) writeFileSync(join(path ?? '', 'backup.json'), '{}')
  expect(await kenes({ KENES_DATA: site }, 'backup', backups, '--keep', '2')).toMatchObject({ code: 0 })
  const left = readdirSync(backups)
  expect(left).toHaveLength(4)
  expect(left).toEqual(
    expect.arrayContaining(['kenes-2025-01-02T00-00-00', 'kenes-2025-01-03T00-00-00', 'letters']),
  )
}, 300_000)

test('a command on a folder without a site makes none', async () => {
  const data = folder()
  for (const command of [['admin', 'list'], ['doctor'], ['backup', folder()]]) {
    const { code, output } = await kenes({ KENES_DATA: data }, ...command)
    expect([command, code, output]).toEqual([command, 1, expect.stringContaining('has no database')])
  }
  expect(existsSync(join(data, 'database'))).toBe(false)
}, 300_000)

test('a folder whose list is missing is no backup', async () => {
  const refused = await kenes({ KENES_DATA: folder() }, 'restore', folder())
  expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('it is no backup')])
})

const hasTools = spawnSync('pg_dump', ['--version']).status === 0
describe.skipIf(!hasTools)('on a PostgreSQL server', () => {
  test('a running site is dumped and restored into another database', async () => {
    const server = await startPostgres()
    try {
      const client = new pg.Client({ connectionString: `${server.url}/postgres` })
      await client.connect()
      for (const name of ['first', 'second']) await client.query(`create database ${name}`)
      await client.end()
      const of = (name: string) => ({ KENES_DATA: folder(), DATABASE_URL: `${server.url}/${name}` })
      const first = of('first')
      expect(await kenes(first, ...init)).toMatchObject({ code: 0 })
      // Every later command finds the database by the folder alone.
      const alone = { KENES_DATA: first.KENES_DATA }
      expect((await kenes(alone, 'admin', 'list')).output).toContain('b@kenes.example')
      expect((await kenes(alone, 'doctor')).output).toContain('database first on 127.0.0.1')
      const settings = join(first.KENES_DATA, 'settings.env')
      const written = readFileSync(settings, 'utf8')
      writeFileSync(settings, written.replace(/^DATABASE_URL=.*$/m, ''))
      for (const command of [['admin', 'list'], ['migrate'], ['backup', folder()], ['serve'], [...init]]) {
        const lost = await kenes({ ...alone, PORT: '0' }, ...command)
        expect([command, lost.code, lost.output]).toEqual([
          command,
          1,
          expect.stringContaining('DATABASE_URL is not set'),
        ])
      }
      expect(existsSync(join(first.KENES_DATA, 'database'))).toBe(false)
      writeFileSync(settings, written)
      const { backup } = await drill(first, of('second'))
      const again = await kenes(of('second'), 'restore', backup)
      expect([again.code, again.output]).toEqual([1, expect.stringContaining('is not empty')])
      const embedded = await kenes({ KENES_DATA: folder() }, 'restore', backup)
      expect([embedded.code, embedded.output]).toEqual([1, expect.stringContaining('name an empty database')])
    } finally {
      await server.stop()
    }
  }, 300_000)
})
