import { execFile } from 'node:child_process'
import { cpSync } from 'node:fs'
import { promisify } from 'node:util'
import { packagePath } from '#platform/package-path.ts'
import { newFolder, removeFolder } from './served-site.ts'

/**
 * Data folders with which several tests start. Each is made once in a run, by a command of the built program, because
 * migrating an empty database takes ten seconds of a processor and the demonstration thirty.
 */
export type PreparedFolders = {
  /** A database with all migrations, and nothing else. */
  readonly migrated: string
  /** The whole demonstration. */
  readonly demonstration: string
}

// Projects load this module separately, in one process.
declare global {
  var preparedFolders: Partial<Record<keyof PreparedFolders, Promise<string>>> | undefined
}

const COMMANDS = { migrated: 'migrate', demonstration: 'seed' } as const

/** The demonstration that the run around this one has prepared, for a copy of the project with more migrations. */
const given: Readonly<Record<keyof PreparedFolders, string | undefined>> = {
  migrated: undefined,
  demonstration: process.env.KENES_TEST_DEMONSTRATION,
}

/** The path of a prepared folder, which is removed when the run ends; a site may be served on a copy only. */
export function prepareFolder(kind: keyof PreparedFolders): Promise<string> {
  globalThis.preparedFolders ??= {}
  const outside = given[kind]
  globalThis.preparedFolders[kind] ??= outside ? Promise.resolve(outside) : make(COMMANDS[kind])
  return globalThis.preparedFolders[kind]
}

async function make(command: string): Promise<string> {
  const folder = newFolder()
  process.once('exit', () => removeFolder(folder))
  await promisify(execFile)(process.execPath, [packagePath('dist/kenes.js'), command], {
    env: { ...process.env, KENES_DATA: folder },
  })
  return folder
}

/** A copy of a prepared folder. */
export function copyFolder(prepared: string): string {
  const folder = newFolder()
  cpSync(prepared, folder, { recursive: true })
  return folder
}
