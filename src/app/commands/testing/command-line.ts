import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, afterEach, beforeEach, vi } from 'vitest'

/** Runs a command as the command line does, in English by default, and captures its output. */
export function commandLine(name: string, add: (program: Command) => void) {
  const scratch = mkdtempSync(join(tmpdir(), `kenes-${name}-`))
  const output = { printed: '', complaints: [] as string[] }
  beforeEach(() => {
    output.printed = ''
    output.complaints = []
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      output.printed += String(text)
      return true
    })
    vi.spyOn(console, 'error').mockImplementation((text) => {
      output.complaints.push(String(text))
    })
  })
  afterEach(() => {
    vi.restoreAllMocks()
    process.exitCode = 0
  })
  afterAll(() => rmSync(scratch, { recursive: true }))
  return {
    output,
    scratch,
    /** Returns the exit code. */
    kenes: async (...args: string[]): Promise<number> => {
      const program = new Command('kenes').exitOverride()
      add(program)
      const language = args.includes('--language') ? [] : ['--language', 'en']
      await program.parseAsync([name, ...language, ...args], { from: 'user' })
      return Number(process.exitCode ?? 0)
    },
    /** Writes a file for the command to read; returns its path. */
    file: (fileName: string, content: string | Uint8Array): string => {
      const path = join(scratch, fileName)
      writeFileSync(path, content)
      return path
    },
  }
}
