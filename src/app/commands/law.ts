import { type Command, Option } from 'commander'
import { languages } from '#domain/base/text.ts'
import { environmentLanguage } from './language.ts'
import type { LawFlags } from './law/run.ts'

/** Adds `kenes law`: the structure of a legal text, and what changed between two. */
export function addLawCommand(program: Command): void {
  const language = (flag: string, what: string) => new Option(flag, what).choices([...languages])
  program
    .command('law')
    .description(
      'Show the structure found in a legal text (.docx, .odt, HTML, plain text, Akoma Ntoso) and what is doubtful.',
    )
    .argument('<file>', 'the text')
    .option('--compare <other>', 'show what changes from FILE to this newer version')
    .addOption(new Option('--json', 'print the result as JSON').conflicts(['html', 'akn']))
    .addOption(new Option('--html', 'print the document as an HTML page').conflicts(['akn', 'compare']))
    .addOption(new Option('--akn', 'print the document as Akoma Ntoso 3.0').conflicts('compare'))
    .addOption(language('--text <language>', 'language of the text; found by its letters when not given'))
    .addOption(
      language('--language <language>', 'language of the output').default(
        environmentLanguage(process.env),
        'that of the system',
      ),
    )
    .addHelpText('after', HELP)
    .action(async (file: string, flags: LawFlags) => {
      const { runLaw } = await import('./law/run.ts')
      process.exitCode = await runLaw(file, flags)
    })
}

const HELP = `
Examples:
  kenes law draft.docx
  kenes law draft.docx --akn > draft.xml
  kenes law old.docx --compare new.docx

Exit code: 0 the file was read, 1 it was refused or cannot be opened.`
