import { type Command, InvalidArgumentError, Option } from 'commander'
import { isLocalDate, type LocalDate } from '#domain/base/local-date.ts'
import { type Language, languages } from '#domain/base/text.ts'
import { type Role, roles } from '#platform/identity/index.ts'
import { withApplication } from './with-application.ts'

type GrantOptions = {
  readonly organisation?: string
  readonly territory?: string
  readonly until?: LocalDate
}

/** `kenes admin …`: creates the first administrator, and grants roles when nobody can sign in to do it. */
export function addAdminCommands(program: Command): void {
  const admin = program
    .command('admin')
    .description('Grant roles on the server; each is recorded in the audit record.')

  admin
    .command('create')
    .description('Create an administrator of the whole site, with an account if the address has none yet.')
    .argument('<email>', 'address for signing in')
    .option('--name <name>', 'name of the person')
    .addOption(
      new Option('--language <language>', 'language of letters to the person')
        .choices([...languages])
        .default('kk'),
    )
    .action(async (email: string, options: { name?: string; language: Language }) => {
      const { createAdministrator } = await import('./admin/action.ts')
      await withApplication(async (application) => {
        console.log(await createAdministrator(application.context(), email, options))
      })
    })

  admin
    .command('grant')
    .description('Grant a role to a person with an account.')
    .argument('<email>', 'address for signing in')
    .addArgument(admin.createArgument('<role>', 'role to grant').choices([...roles]))
    .option('--organisation <slug>', 'the organisation; without it, every one of the territory')
    .option('--territory <code>', 'KATO code or slug; without it, everywhere')
    .option('--until <date>', 'last day, YYYY-MM-DD; without it, until the role is ended', asDay)
    .action(async (email: string, role: Role, options: GrantOptions) => {
      const { grantRoleByCommand } = await import('./admin/action.ts')
      await withApplication(async (application) => {
        console.log(await grantRoleByCommand(application.context(), email, role, options))
      })
    })

  admin
    .command('list')
    .description('List all roles in force.')
    .action(async () => {
      const { describeRoles } = await import('./admin/action.ts')
      await withApplication(async (application) => {
        console.log(await describeRoles(application.context()))
      })
    })
}

function asDay(text: string): LocalDate {
  if (!isLocalDate(text)) throw new InvalidArgumentError('Expected a day such as 2026-12-31.')
  return text
}
