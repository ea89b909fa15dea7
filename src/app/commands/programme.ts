import { type Command, Option } from 'commander'
import { isLanguage, type Language } from '#domain/base/text.ts'
import { environmentLanguage } from './language.ts'
import { withApplication } from './with-application.ts'

const languageOption = () =>
  new Option('--language <language>', 'language of messages')
    .choices(['kk', 'ru', 'en'])
    .default(environmentLanguage(process.env))

/** `kenes import programme`: imports a programme from its file. The implementation is loaded on use. */
export function addProgrammeImport(imports: Command): void {
  imports
    .command('programme')
    .summary('import a programme from a JSON file')
    .description(
      'Import a programme from a JSON file (docs/programme-import.md), or what has changed in it. A file with an error changes nothing.',
    )
    .argument('<file>', 'the programme’s file, next to the pictures that it names')
    .addOption(languageOption())
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
    .description('write reports')
    .command('programme')
    .summary('write the final report of a programme')
    .description('Write the final report of a programme as .docx or .pdf, depending on the file extension.')
    .argument('<slug>', 'slug of the programme')
    .requiredOption('--out <file>', 'where to write it: report.docx or report.pdf')
    .addOption(languageOption())
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
    .description('List what participants wrote about the events of a programme, one JSON object per line.')
    .argument('<slug>', 'slug of the programme')
    .action(async (slug: string) => {
      const { printFeedback } = await import('./programme/feedback.ts')
      await withApplication((application) => printFeedback(application, slug))
    })
}
