#!/usr/bin/env node
// `npm run pack-engines [FOLDER]`: packs each engine of src/domain as a package that can be installed on its own.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve, sep } from 'node:path'
import { install, node24, root } from './lib/toolchain.mjs'

/** Each with what it is for, and the data that belongs to it. */
const engines = {
  'law-terms': {
    description: 'Working days, holidays and legal terms of Kazakhstan, from data',
    data: ['kz/holidays_2019_2027.json', 'kz/law-terms.json'],
  },
  kazakh: { description: 'Kazakh: collation, search keys, stems, case endings, Latin and English spelling' },
  law: { description: 'Structure, versions, differences and anchors of legal texts' },
  opinion: { description: 'Opinion maps: groups, consensus and divisions in votes on statements' },
  tally: { description: 'Participatory budgets counted exactly, with explanations' },
  tlog: { description: 'Transparency logs by the formats of C2SP: tiles, proofs, checkpoints, witnesses' },
}

install({ everything: true })
const folder = resolve(process.argv[2] ?? 'dist/engines')
mkdirSync(folder, { recursive: true })
const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

for (const [name, engine] of Object.entries(engines)) {
  const stage = mkdtempSync(join(tmpdir(), 'kenes-engine-'))
  // First, since by it the compiler knows that the files are modules.
  writeFileSync(join(stage, 'package.json'), JSON.stringify(manifest(name, engine), undefined, 2))
  compile(name, stage)
  for (const file of engine.data ?? [])
    cpSync(join(root, 'data', file), join(stage, 'data', file.slice(file.indexOf('/') + 1)))
  cpSync(join(root, 'LICENSE'), join(stage, 'LICENSE'))
  writeFileSync(join(stage, 'README.md'), readme(name))
  runOrExit('npm', ['pack', '--silent', '--pack-destination', folder], stage)
  rmSync(stage, { recursive: true })
}

/** Writes JavaScript and types of the engine, and of nothing that it does not import, into `stage/lib`. */
function compile(name, stage) {
  const source = join(stage, 'source')
  copyWithRelativeImports(source)
  const compilerOptions = {
    composite: false,
    emitDeclarationOnly: false,
    declaration: true,
    rewriteRelativeImportExtensions: true,
    lib: ['es2024'],
    types: [],
    rootDir: source,
    outDir: join(stage, 'lib'),
  }
  const config = join(source, 'tsconfig.json')
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(root, 'tsconfig.base.json'),
      compilerOptions,
      files: [join(source, name, 'index.ts')],
    }),
  )
  runOrExit(node24(), [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', config], root)
  rmSync(source, { recursive: true })
}

/** Copies src/domain without its tests; the compiler rewrites the endings of relative imports only. */
function copyWithRelativeImports(source) {
  const domain = join(root, 'src', 'domain')
  for (const file of readdirSync(domain, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts') || file.split(sep).includes('testing')) continue
    const up = '../'.repeat(file.split(sep).length - 1) || './'
    const text = readFileSync(join(domain, file), 'utf8').replaceAll("from '#domain/", `from '${up}`)
    mkdirSync(dirname(join(source, file)), { recursive: true })
    writeFileSync(join(source, file), text)
  }
}

function manifest(name, { description, data }) {
  return {
    name: `@kenes/${name}`,
    version,
    description,
    license,
    type: 'module',
    engines: { node: '>=22' },
    sideEffects: false,
    exports: {
      '.': { types: `./lib/${name}/index.d.ts`, default: `./lib/${name}/index.js` },
      ...(data ? { './data/*': './data/*' } : {}),
    },
    files: ['lib', ...(data ? ['data'] : [])],
  }
}

/** The README of the folder; what its links lead to is not in the package. */
function readme(name) {
  const text = readFileSync(join(root, 'src', 'domain', name, 'README.md'), 'utf8')
  return text.replaceAll(/\[([^\]\n]*)\]\(\.\.?\/[^)\n]*\)/g, '$1')
}

function runOrExit(program, args, cwd) {
  const { status } = spawnSync(program, args, {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}
