// esbuild: the program as split ES modules, so that a command loads only what it uses.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

export async function bundle(root) {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints: { kenes: 'src/app/cli.ts', 'tally-worker': 'src/app/commands/tally/all-worker.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    logLevel: 'warning',
  })
}
