import { execFile, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { freePort, newFolder, removeFolder } from '#tests/support/served-site.ts'

const run = promisify(execFile)
const guide = readFileSync(packagePath('docs/install.md'), 'utf8')
/** The commands of an ordinary user, in the order of the page. */
const blocks = [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block)

const scratch = newFolder()
// An unpacked release has tens of thousands of files.
afterAll(() => removeFolder(scratch), 600_000)

/** Debian's user `nobody`, when the tests run as root. */
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
const asUser = isRoot ? { uid: NOBODY, gid: NOBODY } : {}

test('the page has the commands from the archive to a served site', () => {
  expect(blocks.length).toBeGreaterThan(5)
  const text = blocks.join('')
  for (const command of ['tar ', ' init ', ' import organisations ', ' serve ', ' doctor '])
    expect(text).toContain(command)
})

test('deployment files name what a release has', () => {
  const text = globSync('deploy/*', { cwd: packagePath() })
    .map((path) => readFileSync(packagePath(path), 'utf8'))
    .join('\n')
  expect(text).toContain('/opt/kenes/kenes')
  expect(readFileSync(packagePath('deploy/kenes.service'), 'utf8')).toContain('ProtectSystem=strict')
  expect(readFileSync(packagePath('deploy/compose.yml'), 'utf8')).toContain('read_only: true')
  expect(readFileSync(packagePath('deploy/Dockerfile'), 'utf8')).toMatch(/^USER \d+/m)
})

test.skipIf(spawnSync('systemd-analyze', ['--version']).status !== 0)(
  'systemd finds little that the unit could do',
  () => {
    const { stdout } = spawnSync(
      'systemd-analyze',
      ['security', '--offline=true', '--threshold=20', packagePath('deploy/kenes.service')],
      { encoding: 'utf8' },
    )
    expect(Number(/exposure level for kenes\.service: ([\d.]+)/.exec(stdout)?.[1])).toBeLessThanOrEqual(2)
  },
)

test('every command of the page runs as an ordinary user, on the release that was packed', async () => {
  const packed = join(scratch, 'packed')
  await run(process.execPath, [packagePath('bin/release.mjs'), packed], { maxBuffer: 2 ** 26 })
  const [archive = ''] = globSync('*.tar.gz', { cwd: packed })
  expect(archive).toMatch(/^kenes-\d+\.\d+\.\d+-linux-\w+\.tar\.gz$/)
  const home = join(scratch, 'home')
  const data = join(home, 'data')
  mkdirSync(data, { recursive: true })
  for (const name of [archive, `${archive}.sha256`]) copyFileSync(join(packed, name), join(home, name))
  chmodSync(scratch, 0o755)
  if (isRoot) for (const path of [home, data]) chownSync(path, NOBODY, NOBODY)
  const port = await freePort()
  const script = ['set -eu', ...blocks]
    .join('\n')
    .replaceAll('kenes-0.1.0-linux-x64', basename(archive, '.tar.gz'))
  writeFileSync(join(scratch, 'guide.sh'), script)
  const { stdout } = await run('bash', [join(scratch, 'guide.sh')], {
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home, KENES_DATA: data, PORT: String(port), TMPDIR: home },
    maxBuffer: 2 ** 26,
    ...asUser,
  })
  expect(stdout).toContain('administrator')
  expect(stdout).toContain('1 organisations, 0 people, 0 posts.')
  const settings = readFileSync(join(data, 'settings.env'), 'utf8')
  expect(settings).toContain('KENES_URL="https://kenes.example"')
  // Only the data folder was written: the unpacked program is as it was.
  const files = globSync('kenes-*/**/.kenes', { cwd: home })
  expect(files).toEqual([])
}, 900_000)
