import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

declare global {
  var compiledDatabase: Promise<WebAssembly.Module> | undefined
}

// V8 shares the compiled form of equal bytes between all threads of a process while one of them holds it. Without a
// holder each test file compiled the embedded database again, which took a second of processor time, more than many
// tests.
globalThis.compiledDatabase ??= WebAssembly.compile(
  readFileSync(join(dirname(fileURLToPath(import.meta.resolve('@electric-sql/pglite'))), 'pglite.wasm')),
)
await globalThis.compiledDatabase
