import { globSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Samples } from '#platform/http/index.ts'
import { packagePath } from '#platform/package-path.ts'

const fixtures = globSync(packagePath('src/features/*/fixtures.ts'))
const modules: readonly { readonly samples?: Samples }[] = await Promise.all(
  fixtures.map((path) => import(pathToFileURL(path).href)),
)

/** The samples of all slices, for the test of every route by every role: what each exports from its fixtures.ts. */
export const samples: Samples = Object.assign({}, ...modules.map((one) => one.samples ?? {}))
