import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect } from 'vitest'
import { packagePath } from '#platform/package-path.ts'

const FINDING = /^(\S+\.(?:tsx?|mjs|md))(:\d+)?:? (.+)$/s

/** What a rule found, `src/features/polls/actions.ts: consider`, with the first line that has it. */
export function withLine(found: string): string {
  const [, path = '', line, what = ''] = FINDING.exec(found) ?? []
  if (path === '' || line || !existsSync(packagePath(path))) return found
  const text = readFileSync(packagePath(path), 'utf8')
  const [word = ''] = /^[\w$/-]+/.exec(what) ?? []
  const at = [what, word].filter((part) => part !== '').map((part) => text.indexOf(part))
  const index = at.find((place) => place >= 0)
  return index === undefined ? found : `${path}:${text.slice(0, index).split('\n').length}: ${what}`
}

/**
 * Fails when a rule of the repository refuses something, and then says where, what to write instead, and which line of
 * the document explains it; the place in the rule itself helps nobody.
 */
export function expectNothingRefused(found: readonly string[], instead: string): void {
  if (found.length === 0) return
  const rule = basename(expect.getState().testPath ?? '')
  const message = [
    ...found.map(withLine),
    `Write instead: ${instead}`,
    `Why: docs/what-the-checks-refuse.md, the line of ${rule}`,
  ].join('\n')
  const error = new Error(message)
  error.name = 'Refused'
  error.stack = `Refused: ${message}`
  throw error
}

/** What a rule finds in files. */
export const findIn = (
  paths: readonly string[],
  find: (path: string, text: string) => readonly string[],
): readonly string[] => paths.flatMap((path) => find(path, readFileSync(packagePath(path), 'utf8')))
