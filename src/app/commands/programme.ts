import { type Command, Option } from 'commander'
import { isLanguage, type Language } from '#domain/base/text.ts'
import { languageOf } from './language.ts'
import { withApplication } from './with-application.ts'

const spoken = () =>
  new Option('--language <language>', 'language of what is said')
    .choices(['kk', 'ru', 'en'])
    .default(languageOf(process.env))

/** `kenes import programme`: imports a programme from its file. The implementation is loaded on use. */
export function addProgrammeImport(imports: Command): void {
  imports
    .command('programme')
    .summary('import a programme from a JSON file')
    .description(
      'Import a programme from a JSON file (docs/programme-import.md), or what has changed in it. A file with an error changes nothing.',
    )
    .argument('<file>', 'the programme’s file; pictures that it names lie beside it')
    .addOption(spoken())
    .action(async (file: string, { language }: { language: Language }) => {
      const { importProgrammeFile } = await import('./programme/import.ts')
      await withApplication(async (application) => {
        process.exitCode = await importProgrammeFile(application, file, language)
      })
    })
}

/** `kenes report programme` and `kenes feedback programme`: exports for the working group. */
export function addProgrammeCommands(program: Command): void {
  program
    .command('report')
    .description('make reports')
    .command('programme')
    .summary('make the final report of a programme')
    .description('Make the final report of a programme as .docx or .pdf, by the ending of the file.')
    .argument('<slug>', 'the programme, as in its address')
    .requiredOption('--out <file>', 'where to write it: report.docx or report.pdf')
    .addOption(spoken())
    .action(async (slug: string, { out, language }: { out: string; language: string }) => {
      const { writeProgrammeReport } = await import('./programme/report.ts')
      await withApplication((application) =>
        writeProgrammeReport(application, slug, out, isLanguage(language) ? language : 'kk'),
      )
    })
  program
    .command('feedback')
    .description('list what participants wrote')
    .command('programme')
    .description('List all that participants wrote about the events of a programme, one JSON object a line.')
    .argument('<slug>', 'the programme, as in its address')
    .action(async (slug: string) => {
      const { printFeedback } = await import('./programme/feedback.ts')
      await withApplication((application) => printFeedback(application, slug))
    })
}
