import { readFileSync } from 'node:fs'
import { packagePath } from './package-path.ts'

let known: string | undefined

/** The version of the program that runs, from its package.json: `1.2.3`. */
export function programVersion(): string {
  known ??= String(
    (JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: unknown }).version,
  )
  return known
}
