// esbuild: the program as split ES modules, so that a command loads only what it uses, and the pages' assets
// under names that contain a hash of their bytes, packed with brotli and gzip.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build, context } from 'esbuild'

export async function bundle(root) {
  removeDist(root)
  const [, { metafile }] = await Promise.all([build(programBuild(root)), build(assetsBuild(root))])
  packAssets(root, writeManifest(root, metafile))
}

/**
 * Rebuilds incrementally with uncompressed assets; for development. When the sources have an error the returned
 * function prints it and rejects, and the previous build stays.
 */
export async function bundler(root) {
  removeDist(root)
  const contexts = await Promise.all([context(programBuild(root)), context(assetsBuild(root))])
  return async () => {
    const [, { metafile }] = await Promise.all(contexts.map((one) => one.rebuild()))
    writeManifest(root, metafile)
  }
}

function removeDist(root) {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  mkdirSync(assetsFolder(root), { recursive: true })
}
const assetsFolder = (root) => join(root, 'dist', 'assets')

/** Options shared by all parts of the program. */
export const programOptions = (root) => ({
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  packages: 'external',
  // `#…` imports belong to this package; `packages: external` would leave them out of the bundle.
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
  'export-worker': 'src/platform/exports/queue/worker.ts',
  'tally-worker': 'src/app/commands/tally/all-worker.ts',
}

const programBuild = (root) => ({
  ...programOptions(root),
  entryPoints: programEntryPoints,
  outdir: 'dist',
  splitting: true,
  sourcemap: true,
})

const assetsBuild = (root) => ({
  absWorkingDir: root,
  entryPoints: [
    { in: 'src/ui/styles.css', out: 'kenes' },
    { in: 'src/ui/client.ts', out: 'kenes' },
    { in: 'src/features/journal/client.ts', out: 'verifier' },
    { in: 'src/features/accounts/sign-in/passkeys/client.ts', out: 'passkeys' },
    ...filesIn(root, 'src/ui/fonts', /\.woff2$/),
    ...filesIn(root, 'src/ui/brand', /^(favicon\.svg|social\.jpg|touch-icon\.png)$/),
  ],
  outdir: assetsFolder(root),
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

const filesIn = (root, folder, names) =>
  readdirSync(join(root, folder))
    .filter((name) => names.test(name))
    .map((name) => ({ in: `${folder}/${name}`, out: name.replace(/\.\w+$/, '') }))

/** Writes the map from source names to files; returns the files. */
function writeManifest(root, metafile) {
  const files = Object.keys(metafile.outputs).map((path) => basename(path))
  const manifest = Object.fromEntries(
    files.map((file) => [file.replace(/\.[0-9A-Z]{8}(?=\.\w+$)/, ''), file]),
  )
  writeFileSync(join(assetsFolder(root), 'manifest.json'), JSON.stringify(manifest))
  return files
}

function packAssets(root, files) {
  for (const file of files.filter((name) => /\.(css|js|svg)$/.test(name))) {
    const path = join(assetsFolder(root), file)
    const bytes = readFileSync(path)
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }))
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  }
}
