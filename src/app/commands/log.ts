import { type Command, Option } from 'commander'
import { type Language, languages } from '#domain/base/text.ts'
import type { LogKeyKind } from '#platform/journal/index.ts'
import { environmentLanguage } from './language.ts'
import type { AuditArguments } from './log/audit.ts'
import type { VerifyArguments } from './log/verify.ts'

/** `kenes log …`: verifies a public journal from outside, without an account. */
export function addLogCommand(program: Command): void {
  const log = program
    .command('log')
    .description('Verify a transparency log (C2SP tlog-tiles) from outside; manage the one of this site.')

  withTrust(log.command('audit'))
    .description('Read a whole log and compare every entry with the signed tree.')
    .argument('<url>', 'address of the log, with /checkpoint and /tile/… below it')
    .option('--remember <file>', 'compare with the checkpoint stored there, and store the new one')
    .option('--only-new', 'read only the entries after those of the stored checkpoint')
    .option('--parallel <number>', 'number of files requested at once', asCount, 8)
    .addHelpText('after', EXIT_CODES)
    .action(async (url: string, options: Omit<AuditArguments, 'url'> & WithLanguage) => {
      const [{ runAudit }, { terminal }] = await Promise.all([
        import('./log/audit.ts'),
        import('./log/terminal.ts'),
      ])
      process.exitCode = await runAudit({ url, ...options }, options.language, terminal())
    })

  withTrust(log.command('verify'))
    .description('Verify that a receipt proves its entry, and that the content matches the entry.')
    .argument('<receipt>', 'file .tlog-proof')
    .option(
      '--content <file>',
      'content of the act as JSON; or {"content", "salt"}; or the bytes of an entry',
    )
    .option('--salt <salt>', 'salt of the content: 32 bytes, base64 or hexadecimal')
    .option('--entry <file>', 'bytes of the entry, for receipts that do not contain it')
    .addHelpText('after', EXIT_CODES)
    .action(async (receipt: string, options: Omit<VerifyArguments, 'receipt'> & WithLanguage) => {
      const [{ runVerify }, { terminal }] = await Promise.all([
        import('./log/verify.ts'),
        import('./log/terminal.ts'),
      ])
      process.exitCode = await runVerify({ receipt, ...options }, options.language, terminal())
    })

  addKeeping(log)
}

/** Commands for the operator of a log. */
function addKeeping(log: Command): void {
  log
    .command('key')
    .description('Print the public key of this site’s log, to be published elsewhere too.')
    .addOption(
      new Option('--add [kind]', 'create a further key; from the next start all keys sign')
        .choices(['ed25519', 'ml-dsa-44'])
        .preset('ed25519'),
    )
    .action(async ({ add }: { add?: LogKeyKind }) => {
      const { runKey, terminal, commandConfig } = await keeping()
      process.exitCode = await runKey(commandConfig(), add, terminal())
    })

  log
    .command('export')
    .description(
      'Write the published log of this site into a folder, as files that any web server can serve.',
    )
    .argument('<folder>', 'folder to write into')
    .action(async (folder: string) => {
      const { runExport, terminal, commandConfig } = await keeping()
      process.exitCode = await runExport(commandConfig(), folder, terminal())
    })
}

const keeping = async () => ({
  ...(await import('./log/keeping.ts')),
  ...(await import('./log/terminal.ts')),
  ...(await import('./settings.ts')),
})

type WithLanguage = { readonly language: Language }

const EXIT_CODES = '\nExit code: 0 everything is right, 1 something is wrong, 2 it could not be checked.'

const withTrust = (command: Command) =>
  command
    .option('--vkey <vkey>', 'key of the log, may be repeated: name+id+base64', collect)
    .option('--policy <file>', 'tlog-policy file: logs, witnesses, quorum')
    .addOption(
      new Option('--language <language>', 'language of the output')
        .choices([...languages])
        .default(environmentLanguage(process.env), 'that of the system'),
    )

const collect = (value: string, before: readonly string[] = []) => [...before, value]
const asCount = (text: string) => Math.min(64, Math.max(1, Number.parseInt(text, 10) || 1))
