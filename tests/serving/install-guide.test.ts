import { execFile, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { openImageStore, whyNoImage } from '#tests/support/oci-image.ts'
import { freePort, newFolder, removeFolder } from '#tests/support/served-site.ts'

const run = promisify(execFile)
const guide = readFileSync(packagePath('docs/install.md'), 'utf8')
/**
 * The blocks that are run, in the order of the page: those of an ordinary user, and of the administrator those that
 * unpack a release and change to a newer one.
 */
const blocks = [...guide.matchAll(/^```(sh|root)\n([\s\S]*?)^```$/gm)]
  .map(([, kind = '', text = '']) => ({ kind, text }))
  .filter(({ kind, text }) => kind === 'sh' || text.startsWith('cd /opt\n'))
  .map(({ text }) => text)

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
  for (const command of ['tar ', 'kenes init ', ' import organisations ', ' serve ', ' doctor ', ' backup '])
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

test.skipIf(spawnSync('nginx', ['-v']).status !== 0)('nginx takes the sample as it is written', () => {
  const home = join(scratch, 'nginx')
  mkdirSync(home)
  const sample = readFileSync(packagePath('deploy/nginx.conf'), 'utf8')
  const [, cache = ''] = /^proxy_cache_path (\S+)/m.exec(sample) ?? []
  // nginx makes the last folder only, and Debian has no other one in which to put it.
  expect(dirname(cache)).toBe('/var/cache')
  spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=kenes.example'],
    ...['-keyout', join(home, 'privkey.pem'), '-out', join(home, 'fullchain.pem')],
  ])
  const site = sample
    .replace(cache, join(home, 'cache'))
    .replaceAll('/etc/letsencrypt/live/kenes.example', home)
    .replace(
      /listen (\[::\]:)?(80|443)/g,
      (_, six = '', port) => `listen ${six}${port === '80' ? 18080 : 18443}`,
    )
  const text = `error_log stderr; pid ${home}/nginx.pid; events {} http { access_log off;\n${site}\n}`
  writeFileSync(join(home, 'nginx.conf'), text)
  const tested = spawnSync('nginx', ['-t', '-p', home, '-c', join(home, 'nginx.conf')], { encoding: 'utf8' })
  expect(tested.stderr).toContain('test is successful')
  // The sample has no other names than those that the guide replaces.
  expect(sample.replaceAll('kenes.example', 'YOUR.NAME')).not.toContain('kenes.example')
})

test.skipIf(spawnSync('systemd-analyze', ['--version']).status !== 0)(
  'systemd understands the units of the service and of the backup, and when the timer runs',
  () => {
    const units = ['kenes.service', 'kenes-backup.service', 'kenes-backup.timer'].map((name) =>
      packagePath('deploy', name),
    )
    const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...units], { encoding: 'utf8' })
    // The program is not installed here.
    const complaints = stderr
      .split('\n')
      .filter((line) => /kenes/.test(line) && !/not executable|not found/.test(line))
    expect(complaints).toEqual([])
    const [, calendar = ''] = /^OnCalendar=(.*)$/m.exec(readFileSync(units[2] ?? '', 'utf8')) ?? []
    expect(spawnSync('systemd-analyze', ['calendar', calendar]).status).toBe(0)
  },
)

/** The folder with the archive of a release; it is packed once. */
const packed = join(scratch, 'packed')
let packing: Promise<unknown> | undefined
const packRelease = () => {
  packing ??= run(process.execPath, [packagePath('bin/release.mjs'), packed], { maxBuffer: 2 ** 26 })
  return packing
}

test('every command of the page runs as an ordinary user, on the release that was packed', async () => {
  await packRelease()
  const [archive = ''] = globSync('*.tar.gz', { cwd: packed })
  expect(archive).toMatch(/^kenes-\d+\.\d+\.\d+-linux-\w+\.tar\.gz$/)
  const home = join(scratch, 'home')
  const [data, opt, programs, backups] = ['data', 'releases', 'programs', 'backups'].map((name) =>
    join(home, name),
  )
  if (!data || !opt || !programs || !backups) throw new Error('four folders were named')
  for (const path of [data, opt, programs, backups]) mkdirSync(path, { recursive: true })
  const release = basename(archive, '.tar.gz')
  const newer = release.replace(/\d+\.\d+\.\d+/, '0.99.0')
  for (const name of [archive, `${archive}.sha256`]) copyFileSync(join(packed, name), join(opt, name))
  chmodSync(scratch, 0o755)
  if (isRoot) for (const path of [home, data, opt, programs, backups]) chownSync(path, NOBODY, NOBODY)
  const port = await freePort()
  // A newer release is the same one under another name and number.
  const nextRelease = [
    `cd ${opt}`,
    `mkdir next && cp --recursive --link ${release} next/${newer}`,
    `sed 's/"version": "[^"]*"/"version": "0.99.0"/' ${release}/package.json > package.json`,
    `mv --force package.json next/${newer}/package.json`,
    `tar --create --gzip --file ${newer}.tar.gz --directory next ${newer} && rm -rf next`,
    `sha256sum ${newer}.tar.gz > ${newer}.tar.gz.sha256`,
  ].join('\n')
  const script = ['set -eu', ...blocks.slice(0, -1), nextRelease, ...blocks.slice(-1)]
    .join('\n')
    .replaceAll('kenes-0.1.0-linux-x64', release)
    .replaceAll('kenes-0.1.1-linux-x64', newer)
    // What belongs to root on a server belongs to the user of this test.
    .replaceAll('/opt', opt)
    .replaceAll('/usr/local/bin', programs)
    .replaceAll('/var/backups/kenes', backups)
    .replaceAll('runuser --user kenes -- ', '')
    .replaceAll('systemctl restart kenes', '$PWD/kenes/kenes version')
  writeFileSync(join(scratch, 'guide.sh'), script)
  const { stdout } = await run('bash', [join(scratch, 'guide.sh')], {
    cwd: home,
    env: {
      PATH: `${programs}:${process.env.PATH}`,
      HOME: home,
      KENES_DATA: data,
      PORT: String(port),
      TMPDIR: home,
    },
    maxBuffer: 2 ** 26,
    ...asUser,
  })
  expect(stdout).toContain('administrator')
  expect(stdout).toContain('1 organisations, 0 people, 0 posts.')
  const settings = readFileSync(join(data, 'settings.env'), 'utf8')
  expect(settings).toContain('KENES_URL="https://kenes.example"')
  // The last lines are said by the version that the unit would start after its restart.
  expect(stdout.trim().split('\n').slice(-2)).toEqual(['0.99.0', '0.99.0'])
  expect(existsSync(join(opt, release, 'kenes'))).toBe(true)
  expect(readdirSync(backups)).toHaveLength(1)
  // Only the data folder was written: the unpacked program is as it was.
  const files = globSync('**/.kenes', { cwd: home })
  expect(files).toEqual([])

  // A release that is used from any folder makes no database of its own there.
  const { KENES_DATA: _, ...unnamed }: NodeJS.ProcessEnv = { ...process.env, HOME: home }
  if (!existsSync('/var/lib/kenes')) {
    const refused = spawnSync(join(opt, 'kenes', 'kenes'), ['admin', 'list'], { cwd: home, env: unnamed })
    expect([refused.status, String(refused.stderr)]).toEqual([1, expect.stringContaining('KENES_DATA')])
    expect(existsSync(join(home, '.kenes'))).toBe(false)
  }
}, 900_000)

const dockerfile = packagePath('deploy/Dockerfile')

test('the steps of the Dockerfile, run one by one, unpack what its entry point and its health check start', async () => {
  await packRelease()
  const steps = readFileSync(dockerfile, 'utf8').replaceAll(/\\\n\s*/g, '')
  const [unpack = '', account = ''] = [...steps.matchAll(/^RUN (.*)$/gm)].map(([, script = '']) => script)
  const root = join(scratch, 'image')
  mkdirSync(join(root, 'opt'), { recursive: true })
  const inRoot = unpack.replaceAll('/opt/kenes', join(root, 'opt/kenes')).replaceAll('/archives', packed)
  await run('sh', ['-c', inRoot], { env: { ...process.env, TARGETARCH: process.arch } })
  const inImage = (path: string) => join(root, path)
  const [, entry = ''] = /^ENTRYPOINT \["([^"]+)"\]$/m.exec(steps) ?? []
  const { version } = JSON.parse(readFileSync(inImage('opt/kenes/package.json'), 'utf8'))
  expect((await run(inImage(entry), ['version'])).stdout.trim()).toBe(version)
  const [, health = ''] = /CMD \["([^"]+)", "-e"/.exec(steps) ?? []
  expect((await run(inImage(health), ['--version'])).stdout).toMatch(/^v24\./)
  // The user that serves is the one that owns the data, and no shell is theirs.
  const [, uid = ''] = /^USER (\d+):\d+$/m.exec(steps) ?? []
  expect(account).toContain(`useradd --system --uid ${uid} `)
  expect(account).toMatch(/install --directory --owner=kenes --group=kenes --mode=0700 \/data$/)
  expect(spawnSync('sh', ['-n', '-c', account]).status).toBe(0)
}, 600_000)

test('the image is built without a daemon, and serves as an ordinary user that writes its data only', async ({
  skip,
}) => {
  const reason = whyNoImage()
  if (reason) skip(reason)
  await packRelease()
  const images = openImageStore(join(scratch, 'images'))
  await images.build(dockerfile, packed, process.execPath)
  const settings = await images.inspect()
  expect(settings).toMatchObject({ User: '10001:10001', Entrypoint: ['/opt/kenes/kenes'], Cmd: ['serve'] })
  expect(Object.keys(settings.Volumes)).toEqual(['/data'])
  const port = await freePort()
  const [, program, flag, code = ''] = settings.Healthcheck.Test
  const check = `${program} ${flag} "${code.replace('3000', String(port))}"`
  const output = await images.run(`exec 2>&1
    echo no > /opt/kenes/written && echo "the program was changed"
    echo no > /etc/written && echo "the system was changed"
    ${check} && echo "healthy before the start"
    ${settings.Env.map((line) => `export ${line}`).join('; ')}; export PORT=${port} HOST=127.0.0.1
    ${settings.Entrypoint[0]} serve & server=$!
    for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
      ${check} && break
      sleep 4
    done
    ${check} && echo "healthy while it serves"
    kill -TERM $server; wait $server; echo "ended with $?"
  `)
  expect(output).toContain('Kenes is ready')
  expect(output).toContain('healthy while it serves')
  expect(output).toContain('ended with 0')
  expect(output).not.toMatch(/was changed|healthy before/)
}, 900_000)
