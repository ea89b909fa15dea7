#!/usr/bin/env node
// `npm run release [FOLDER]`: packs the built program with its packages and its Node into one archive for this system,
// kenes-VERSION-SYSTEM-ARCHITECTURE.tar.gz, which needs neither npm nor a compiler, with its SHA-256 beside it.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { build, install, root } from './lib/toolchain.mjs'

/** Only `kenes build` needs these, and a release is built. */
const BUILD_ONLY = /^node_modules\/(esbuild|@esbuild\/.*)$/
const FILES = [
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
  '.env.example',
  'package.json',
  'bin/kenes.mjs',
  'bin/lib/toolchain.mjs',
  'data',
  'deploy',
  'docs',
  'migrations',
  'src/platform/exports/fonts',
  // What the report of `kenes tally` takes from the site.
  'src/ui/styles/tokens.css',
  'src/ui/styles/print.css',
  'src/ui/chart/chart.css',
]
// The launcher of a release. A link to it works too.
const LAUNCHER = `#!/bin/sh
folder=$(dirname "$(readlink -f "$0")")
exec "$folder/node_modules/.kenes-node/bin/node" --enable-source-maps --disable-warning=ExperimentalWarning "$folder/dist/kenes.js" "$@"
`

install({ everything: false })
await build()

const folder = resolve(process.argv[2] ?? 'release')
mkdirSync(folder, { recursive: true })
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const name = `kenes-${version}-${process.platform}-${process.arch}`
const stage = mkdtempSync(join(tmpdir(), 'kenes-release-'))
try {
  stageRelease(join(stage, name))
  const archive = join(folder, `${name}.tar.gz`)
  runOrExit('tar', [
    '--create',
    '--gzip',
    '--owner=0',
    '--group=0',
    '--file',
    archive,
    '--directory',
    stage,
    name,
  ])
  const sha256 = createHash('sha256').update(readFileSync(archive)).digest('hex')
  writeFileSync(`${archive}.sha256`, `${sha256}  ${name}.tar.gz\n`)
  console.log(archive)
} finally {
  rmSync(stage, { recursive: true, force: true })
}

function stageRelease(to) {
  const copy = (path) => cpSync(join(root, path), join(to, path), { recursive: true, verbatimSymlinks: true })
  for (const file of FILES) copy(file)
  cpSync(join(root, 'dist'), join(to, 'dist'), { recursive: true })
  rmSync(join(to, 'data/local'), { recursive: true, force: true })
  for (const path of productionPackages()) copyPackage(path, to)
  const node = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin')
  // Without a package for this system the Node that runs this is packed.
  const source = existsSync(join(node, 'node')) ? join(node, 'node') : process.execPath
  const target = join(to, 'node_modules/.kenes-node/bin/node')
  mkdirSync(dirname(target), { recursive: true })
  cpSync(source, target)
  chmodSync(target, 0o755)
  writeFileSync(join(to, 'kenes'), LAUNCHER, { mode: 0o755 })
  writeFileSync(
    join(to, 'release.json'),
    `${JSON.stringify({ version, system: process.platform, architecture: process.arch }, null, 2)}\n`,
  )
}

/** The folders of the packages that the program needs while it runs. */
function productionPackages() {
  const { packages } = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8'))
  return Object.entries(packages)
    .filter(([path, { dev }]) => !dev && !BUILD_ONLY.test(path) && !/^node_modules\/node-/.test(path))
    .map(([path]) => path)
}

/** A package without the packages inside it, which are listed on their own. */
function copyPackage(path, to) {
  const nested = join(root, path, 'node_modules')
  cpSync(join(root, path), join(to, path), {
    recursive: true,
    filter: (source) => source !== nested && !source.startsWith(`${nested}/`),
  })
}

function runOrExit(command, args) {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(status ?? 1)
}
