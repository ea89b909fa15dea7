import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

declare global {
  var compiledDatabase: Promise<WebAssembly.Module> | undefined
}

// V8 keeps one compiled form of equal bytes for all threads of a process, as long as one of them holds it. Without a
// holder each test file compiled the embedded database anew: a second of the processor, more than many of the tests.
globalThis.compiledDatabase ??= WebAssembly.compile(
  readFileSync(join(dirname(fileURLToPath(import.meta.resolve('@electric-sql/pglite'))), 'pglite.wasm')),
)
await globalThis.compiledDatabase
