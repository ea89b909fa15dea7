import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, afterEach, beforeEach, vi } from 'vitest'
import { addTallyCommand } from '#app/commands/tally.ts'

/** `kenes tally` for tests, with its own folder. */
export function tallyCommandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'kenes-tally-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  let printed: string[] = []
  let complained: string[] = []
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation((text) => void printed.push(String(text)))
    vi.spyOn(console, 'error').mockImplementation((text) => void complained.push(String(text)))
  })
  afterEach(() => {
    vi.restoreAllMocks()
    process.exitCode = 0
  })

  /** Runs `kenes tally …`; returns its output, its errors, and the exit code. */
  async function kenesTally(...args: string[]) {
    printed = []
    complained = []
    process.exitCode = 0
    const program = new Command('kenes').exitOverride()
    program.configureOutput({
      writeOut: (text) => void printed.push(text),
      writeErr: (text) => void complained.push(text),
    })
    addTallyCommand(program)
    for (const command of program.commands) command.exitOverride().copyInheritedSettings(program)
    await program.parseAsync(['node', 'kenes', 'tally', ...args]).catch((error: { exitCode?: number }) => {
      process.exitCode = error.exitCode ?? 1
    })
    return { out: printed.join('\n'), err: complained.join('\n'), code: process.exitCode }
  }

  return { kenesTally, at: (name: string) => join(folder, name) }
}
