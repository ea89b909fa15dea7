import { execFile } from 'node:child_process'
import { cpSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { serveLog } from '#app/commands/log/testing/memory-log.ts'
import { formatVerifierKey } from '#domain/tlog/index.ts'
import { buildFiles, entriesUpTo, logSigner, signHead } from '#domain/tlog/testing/log.ts'
import { packagePath } from '#platform/package-path.ts'
import { newFolder, removeFolder } from '#tests/support/served-site.ts'

type Entry = { readonly dev?: boolean; readonly version: string }
type Lock = { readonly packages: Readonly<Record<string, Entry>> }

const installation = newFolder()
afterAll(() => removeFolder(installation))
const inside = (...parts: string[]) => join(installation, ...parts)

/** The files of a package without nested packages: linked, or copied where the scratch folder is on another disk. */
function linkPackage(from: string, to: string) {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.name === 'node_modules') continue
    if (entry.isDirectory()) linkPackage(source, target)
    else if (entry.isFile()) linkFile(source, target)
  }
}
function linkFile(from: string, to: string) {
  try {
    linkSync(from, to)
  } catch {
    cpSync(from, to)
  }
}

/** What `npm ci --omit=dev` would install, from the packages that are here. */
function installWithoutDevelopment() {
  for (const name of ['bin', 'migrations', 'src', 'package.json', 'package-lock.json', 'tsconfig.base.json'])
    cpSync(packagePath(name), inside(name), { recursive: true })
  symlinkSync(packagePath('data'), inside('data'))
  const record = 'node_modules/.package-lock.json'
  const here: Lock = JSON.parse(readFileSync(packagePath(record), 'utf8'))
  const production = Object.entries(here.packages).filter(([, { dev }]) => !dev)
  for (const [path] of production) linkPackage(packagePath(path), inside(path))
  writeFileSync(inside(record), JSON.stringify({ ...here, packages: Object.fromEntries(production) }))
}

const run = promisify(execFile)
async function kenes(...args: string[]) {
  try {
    const { stdout, stderr } = await run(process.execPath, [inside('bin', 'kenes.mjs'), ...args], {
      cwd: installation,
      env: { ...process.env, KENES_DATA: inside('site') },
      maxBuffer: 64 * 2 ** 20,
    })
    return { code: 0, stdout, stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, stdout, stderr }
  }
}

/** Documented commands, with what they need to be tried. */
const documented: Readonly<Record<string, readonly string[]>> = {
  admin: ['admin', 'create', '--help'],
  backup: ['backup', '--help'],
  build: ['build'],
  doctor: ['doctor', '--help'],
  feedback: ['feedback', 'programme', '--help'],
  identity: ['identity', 'rotate', '--help'],
  import: ['import', 'territories', '--help'],
  init: ['init', '--help'],
  log: ['log', 'audit', '--help'],
  migrate: ['migrate'],
  opinion: ['opinion', 'data/opinion/brexit-consensus', '--report', 'map.html'],
  report: ['report', 'programme', '--help'],
  restore: ['restore', '--help'],
  search: ['search', 'rebuild'],
  serve: ['serve', '--help'],
  tally: ['tally', 'data/pb/Netherlands_Assen_2024.pb.gz', '--report', 'tally.html'],
}

test('every documented command is tried here', () => {
  const pages = ['README.md', ...readdirSync(packagePath('docs')).map((name) => join('docs', name))]
  const texts = pages
    .filter((page) => page.endsWith('.md'))
    .map((page) => readFileSync(packagePath(page), 'utf8'))
  const named = texts.flatMap((text) =>
    [...text.matchAll(/(?:npx |`)kenes ([a-z]+)/g)].map(([, name = '']) => name),
  )
  expect(named.length).toBeGreaterThan(5)
  expect([...new Set(named)].filter((name) => !(name in documented))).toEqual([])
})

test('documented commands run on an installation without development dependencies', async () => {
  installWithoutDevelopment()
  expect(readdirSync(inside('node_modules'))).not.toContain('vitest')
  expect((await kenes('--help')).stdout).toContain('tally')
  for (const args of Object.values(documented))
    expect([args, await kenes(...args)]).toEqual([args, expect.objectContaining({ code: 0 })])
  for (const file of ['map.html', 'tally.html'])
    expect(readFileSync(inside(file), 'utf8')).toMatch(/^<!doctype html>/i)

  const ballots = 'data/pb/Netherlands_Assen_2024.pb.gz'
  writeFileSync(inside('result.json'), (await kenes('tally', ballots, '--json')).stdout)
  expect((await kenes('tally', 'verify', 'result.json', ballots)).code).toBe(0)

  const { files, head } = buildFiles(entriesUpTo(300))
  const log = await serveLog(
    new Map<string, Uint8Array | string>([...files, ['checkpoint', await signHead(head, false)]]),
  )
  const audit = await kenes('log', 'audit', log.url, '--vkey', formatVerifierKey(logSigner.signer.key))
  await log.stop()
  expect([audit.code, audit.stdout]).toEqual([0, expect.stringContaining('300')])
}, 600_000)
