import { readFile } from 'node:fs/promises'
import { type ImportRefused, importClassifier } from '#features/territories/index.ts'
import { knownLabels } from '#platform/jurisdiction.ts'
import { packagePath } from '#platform/package-path.ts'
import { indexAllChanges } from '#platform/search/index.ts'
import { inTransaction } from '#platform/transition.ts'
import type { Application } from './application.ts'
import { features } from './features.ts'
import { maintain } from './maintenance.ts'
import { showProgress } from './progress.ts'

/** The classifier of places that comes with the program, from the folder of the project. */
export const CLASSIFIER = 'data/kz/kato_nk-rk-11-2025_actual-2026-07-17.csv'
const SHOWN_ERRORS = 50

/** Imports a classifier file with a progress bar; a file with errors changes nothing and is refused line by line. */
export async function importTerritories({ context, database }: Application, csv: string) {
  const bar = showProgress('Territories')
  try {
    const imported = await importClassifier(context(), await readFile(csv, 'utf8'), knownLabels, bar.update)
    if (!imported.ok) throw new Error(`${csv} was refused, nothing was imported:\n${explainErrors(imported)}`)
    const { version, territories, dropped } = imported.value
    bar.stop()
    console.log(
      `${territories} territories of ${version}${dropped > 0 ? `; ${dropped} are no longer listed` : ''}.`,
    )
    await maintain(database)
  } finally {
    bar.stop()
  }
}

const reasons: Readonly<Record<ImportRefused['errors'][number]['error'], string>> = {
  'file-empty': 'the file has no rows under its header',
  'code-malformed': 'kato is not a code of nine digits',
  'code-reserved': 'kato is the code of the whole republic, which is not in the file',
  'code-duplicate': 'the same kato stands in an earlier line',
  'level-unknown': 'level is none of oblast, district, sub_district, settlement',
  'level-contradicts-code': 'level is not the one that the zeros of kato say',
  'type-unknown': 'type_code is not a digit from 0 to 4',
  'name-kk-empty': 'name_kk, the Kazakh name, is empty',
  'name-ru-empty': 'name_ru, the Russian name, is empty',
  'parent-missing': 'the place that contains this one is not in the file',
}

function explainErrors({ errors }: ImportRefused): string {
  const lines = errors.slice(0, SHOWN_ERRORS).map(({ line, error, found, first }) => {
    const earlier = first === undefined ? '' : ` (first in line ${first})`
    return `  line ${line}: ${reasons[error]}${found ? `: «${found}»` : ''}${earlier}`
  })
  if (errors.length > SHOWN_ERRORS) lines.push(`  and ${errors.length - SHOWN_ERRORS} more`)
  return lines.join('\n')
}

/** Fills an empty database with the demonstration: the territories, then the data of each slice. All or nothing. */
export async function prepareDemo(application: Application) {
  const ctx = application.context()
  const territory = await ctx.db.selectFrom('territory').select('code').limit(1).executeTakeFirst()
  if (!territory) await importTerritories(application, packagePath(CLASSIFIER))
  const organisation = await ctx.db.selectFrom('organisation').select('id').limit(1).executeTakeFirst()
  if (organisation) return
  await inTransaction(ctx, async (inside) => {
    for (const { name, seed } of features) {
      if (!seed) continue
      const bar = showProgress(name)
      await seed(inside, packagePath('data/demo'), bar.update)
      bar.stop()
    }
  })
  const bar = showProgress('Search index')
  await indexAllChanges(ctx, (done, total) => bar.update(done, total))
  bar.stop()
  await maintain(application.database)
}
