// esbuild: the program as split ES modules, so that a command loads only what it uses, and the pages' assets
// under names that contain a hash of their bytes, packed with brotli and gzip.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'

export async function bundle(root) {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  await Promise.all([bundleProgram(root), bundleAssets(root)])
}

/** How the program is bundled, whatever part of it. */
export const programOptions = (root) => ({
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  packages: 'external',
  // `#…` is an import of this package, so that `packages: external` would leave it out of the bundle.
  alias: {
    '#app': './src/app',
    '#domain': './src/domain',
    '#features': './src/features',
    '#platform': './src/platform',
    '#ui': './src/ui',
    '#data': './data',
  },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
})

/** The program and its worker threads. */
export const programEntryPoints = {
  kenes: 'src/app/cli.ts',
  'embedded-worker': 'src/platform/db/embedded-worker.ts',
  'inspection-worker': 'src/platform/inspection/worker.ts',
  'paper-worker': 'src/platform/papers/worker.ts',
  'tally-worker': 'src/app/commands/tally/all-worker.ts',
}

const bundleProgram = (root) =>
  build({
    ...programOptions(root),
    entryPoints: programEntryPoints,
    outdir: 'dist',
    splitting: true,
    sourcemap: true,
  })

async function bundleAssets(root) {
  const folder = join(root, 'dist', 'assets')
  mkdirSync(folder, { recursive: true })
  const fonts = readdirSync(join(root, 'src/ui/fonts')).filter((name) => name.endsWith('.woff2'))
  const pictures = readdirSync(join(root, 'src/ui/brand')).filter((name) =>
    /^(favicon\.svg|social\.jpg|touch-icon\.png)$/.test(name),
  )
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [
      { in: 'src/ui/styles.css', out: 'kenes' },
      { in: 'src/ui/client.ts', out: 'kenes' },
      { in: 'src/features/journal/client.ts', out: 'verifier' },
      { in: 'src/features/accounts/client.ts', out: 'passkeys' },
      ...fonts.map((name) => ({ in: `src/ui/fonts/${name}`, out: name.replace(/\.\w+$/, '') })),
      ...pictures.map((name) => ({ in: `src/ui/brand/${name}`, out: name.replace(/\.\w+$/, '') })),
    ],
    outdir: folder,
    entryNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    publicPath: '/assets',
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: ['chrome87', 'firefox78', 'safari14.1'],
    loader: { '.woff2': 'copy', '.svg': 'copy', '.png': 'copy', '.jpg': 'copy' },
    metafile: true,
    logLevel: 'warning',
  })
  const manifest = {}
  for (const path of Object.keys(metafile.outputs)) {
    const file = basename(path)
    manifest[file.replace(/\.[0-9A-Z]{8}(?=\.\w+$)/, '')] = file
    if (!/\.(css|js|svg)$/.test(file)) continue
    const bytes = readFileSync(join(folder, file))
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    writeFileSync(join(folder, `${file}.br`), brotliCompressSync(bytes, { params }))
    writeFileSync(join(folder, `${file}.gz`), gzipSync(bytes, { level: 9 }))
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
}
