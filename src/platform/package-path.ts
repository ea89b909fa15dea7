import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the package: above dist/ for the built program, above src/app/ for its sources. */
function root(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

const top = root()

/** A path inside the package, whether the program runs from its sources or from `dist`. */
export const packagePath = (...parts: string[]): string => join(top, ...parts)
