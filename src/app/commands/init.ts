import { type Command, Option } from 'commander'

/** What `kenes init` needs, each as an option and as a question. */
export type InitOptions = {
  readonly nameKk?: string
  readonly nameRu?: string
  readonly nameEn?: string
  readonly url?: string
  readonly territory?: string
  readonly organisationKk?: string
  readonly organisationRu?: string
  readonly kind?: string
  readonly email?: string
  readonly phone?: string
  readonly smtp?: string
  readonly mailFrom?: string
  readonly administrator?: string
  readonly language?: 'kk' | 'ru' | 'en'
  readonly database?: string
}

/** `kenes init`: a production site on an empty database. */
export function addInitCommand(program: Command): void {
  program
    .command('init')
    .summary('begin a production site on an empty database')
    .description(
      'Write the settings of a site, import the territories, enter the first organisation, and invite the first administrator. Asks for what the options do not say. What is there already is kept, so that it can be run again.',
    )
    .option('--name-kk <name>', 'name of the site in Kazakh')
    .option('--name-ru <name>', 'name of the site in Russian')
    .option('--name-en <name>', 'name of the site in English')
    .option('--url <address>', 'https address of the site')
    .option('--territory <place>', 'KATO code or slug of the place whose site it is')
    .option('--organisation-kk <name>', 'official name of the first organisation in Kazakh')
    .option('--organisation-ru <name>', 'official name of the first organisation in Russian')
    .option('--kind <kind>', 'kind of the first organisation (akimat)')
    .option('--email <address>', 'contact of the site')
    .option('--phone <number>', 'telephone of the site')
    .option('--smtp <address>', 'mail server: smtp://user:password@host:587')
    .option('--mail-from <address>', 'sender of letters')
    .option('--administrator <email>', 'the first administrator, who is invited to add a passkey')
    .addOption(
      new Option('--language <language>', 'language of the letter to the administrator').choices([
        'kk',
        'ru',
        'en',
      ]),
    )
    .option(
      '--database <address>',
      'PostgreSQL server: postgres://user:password@host/name; DATABASE_URL, and without both the embedded database',
    )
    .action(async (options: InitOptions) => {
      const { runInit } = await import('./init/run.ts')
      await runInit(options)
    })
}
