import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Command } from 'commander'
import type { ImportProblemCode } from '#features/organisations/index.ts'
import { withApplication } from './with-application.ts'

const SHOWN_PROBLEMS = 50
/** Bytes of a file: names in three languages and descriptions of all organisations of the country. */
const BYTES_MAX = 32 * 2 ** 20

const reasons: Readonly<Record<ImportProblemCode, string>> = {
  'file-unreadable': 'the file cannot be read',
  'file-empty': 'the file names no organisation, person or membership',
  'file-long': 'the file has too many rows; divide it',
  'column-missing': 'the column is missing in the header',
  'slug-wrong': 'slug (id) is not of small letters, digits and single hyphens',
  'slug-repeated': 'the same slug (id) stands above',
  'slug-known': 'the site has this slug (id) already; change it at the desk',
  'kind-unknown': 'kind (classification) is none of those in docs/organisations-import.md',
  'territory-unknown': 'territory (area_id) is no KATO code of the imported classifier',
  'name-empty': 'the name or post is missing in Kazakh or Russian',
  'text-long': 'a text is too long',
  'translation-empty': 'the text is written in one of Kazakh and Russian only',
  'url-wrong': 'the address does not begin with http:// or https://',
  'day-wrong': 'the day is not written as 2026-12-31',
  'days-contradict': 'the person holds this post already, or it ends before it begins',
  'successor-unknown': 'the successor is no open organisation of the site or of the file',
  'successor-without-day': 'a successor needs a day of closing',
  'person-unknown': 'the person is neither in the file nor on the site',
  'organisation-unknown': 'the organisation is neither in the file nor on the site',
  'name-taken': 'the territory has an organisation of this name already',
}

/** `kenes import organisations`: organisations, people and posts from Popolo JSON or CSV. */
export function addOrganisationImport(imports: Command): void {
  imports
    .command('organisations')
    .summary('import organisations from a Popolo JSON or CSV file')
    .description(
      'Import organisations, and from JSON people and their posts (docs/organisations-import.md). A file with an error changes nothing.',
    )
    .argument('<file>', 'file that ends in .json (Popolo) or .csv')
    .action(async (file: string) => {
      const format = { '.json': 'json', '.csv': 'csv' }[extname(file).toLowerCase()] as
        | 'json'
        | 'csv'
        | undefined
      if (!format) throw new Error(`${file} ends neither in .json nor in .csv.`)
      if ((await stat(file)).size > BYTES_MAX) throw new Error(`${file} is longer than 32 MB; divide it.`)
      const text = await readFile(file, 'utf8')
      const { importOrganisations } = await import('#features/organisations/index.ts')
      await withApplication(async ({ context }) => {
        const imported = await importOrganisations(context(), text, format)
        if (imported.ok) {
          const { organisations, people, posts } = imported
          console.log(`${organisations} organisations, ${people} people, ${posts} posts.`)
          return
        }
        const where = format === 'csv' ? 'line ' : ''
        const lines = imported.problems
          .slice(0, SHOWN_PROBLEMS)
          .map(({ at, code, found }) => `  ${where}${at}: ${reasons[code]}${found ? `: «${found}»` : ''}`)
        const more = imported.problems.length - SHOWN_PROBLEMS
        throw new Error(
          [
            `${file} was refused, nothing was imported:`,
            ...lines,
            ...(more > 0 ? [`  and ${more} more`] : []),
          ].join('\n'),
        )
      })
    })
}
