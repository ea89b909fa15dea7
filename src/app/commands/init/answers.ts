import type { InitOptions } from '#app/commands/init.ts'

/** Asks a question and resolves with the line that was typed: `readline/promises`. */
type Terminal = { question(text: string): Promise<string> }

/** All answers of `kenes init`; optional ones are empty. */
export type Answers = Readonly<Record<Question['key'], string>>

type Question = {
  readonly key:
    | 'nameKk'
    | 'nameRu'
    | 'nameEn'
    | 'url'
    | 'territory'
    | 'organisationKk'
    | 'organisationRu'
    | 'email'
    | 'phone'
    | 'smtp'
    | 'mailFrom'
    | 'administrator'
  readonly ask: string
  readonly pattern: RegExp
  /** What an answer has to be, where a wrong one is refused. */
  readonly expected: string
  readonly optional?: true
}

const TEXT = /^\S.{0,299}$/su
const EMAIL = /^[^\s@"'`$\\]+@[^\s@."'`$\\]+(?:\.[^\s@."'`$\\]+)+$/

export const questions: readonly Question[] = [
  {
    key: 'nameKk',
    ask: 'Name of the site in Kazakh',
    pattern: /^\S.{0,59}$/su,
    expected: 'a name of at most 60 letters',
  },
  {
    key: 'nameRu',
    ask: 'Name of the site in Russian',
    pattern: /^\S.{0,59}$/su,
    expected: 'a name of at most 60 letters',
  },
  {
    key: 'nameEn',
    ask: 'Name of the site in English',
    pattern: /^\S.{0,59}$/su,
    expected: 'a name of at most 60 letters',
    optional: true,
  },
  {
    key: 'url',
    ask: 'Address of the site (https://…)',
    pattern: /^https:\/\/[a-z0-9.:-]+$/i,
    expected: 'an https address without a path, such as https://kenes.example',
  },
  {
    key: 'territory',
    ask: 'KATO code of its place',
    pattern: /^[a-z0-9-]{1,100}$/,
    expected: 'a KATO code of nine digits',
  },
  {
    key: 'organisationKk',
    ask: 'First organisation, in Kazakh',
    pattern: TEXT,
    expected: 'a name of at most 300 letters',
  },
  {
    key: 'organisationRu',
    ask: 'First organisation, in Russian',
    pattern: TEXT,
    expected: 'a name of at most 300 letters',
  },
  { key: 'email', ask: 'Contact e-mail of the site', pattern: EMAIL, expected: 'an e-mail address' },
  {
    key: 'phone',
    ask: 'Telephone of the site',
    pattern: /^\+?[0-9][0-9 ()-]{4,39}$/,
    expected: 'a number such as +7 7172 00-00-00',
    optional: true,
  },
  {
    key: 'smtp',
    ask: 'Mail server (smtp://user:password@host:587)',
    pattern: /^smtps?:\/\/[^\s"'`$\\]+$/,
    expected: 'an address that begins with smtp:// or smtps://, its password percent-encoded',
  },
  { key: 'mailFrom', ask: 'Sender of letters', pattern: EMAIL, expected: 'an e-mail address' },
  {
    key: 'administrator',
    ask: 'E-mail of the first administrator',
    pattern: EMAIL,
    expected: 'an e-mail address',
  },
]

const optionOf = (key: string) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** Takes the options, and asks for the others where somebody can answer. Throws with all that is missing or wrong. */
export async function readAnswers(options: InitOptions, terminal: Terminal | undefined): Promise<Answers> {
  const answers: Partial<Record<Question['key'], string>> = {}
  const problems: string[] = []
  for (const { key, ask, pattern, expected, optional } of questions) {
    let answer = options[key]?.trim()
    // A wrong answer is asked for again; a wrong option ends the command.
    while (
      terminal &&
      options[key] === undefined &&
      (answer === undefined || !isRight(answer, pattern, optional))
    )
      answer = (await terminal.question(`${ask}${optional ? ' (may stay empty)' : ''}: `)).trim()
    answer ??= ''
    if (!isRight(answer, pattern, optional)) problems.push(`  ${optionOf(key)}: expected ${expected}`)
    answers[key] = answer
  }
  if (problems.length > 0) throw new Error(`These answers are missing or wrong:\n${problems.join('\n')}`)
  return answers as Answers
}

const isRight = (answer: string, pattern: RegExp, optional: true | undefined) =>
  pattern.test(answer) || (optional === true && answer === '')

/** The settings that an installation keeps in its data folder. No value contains a line break or a quotation mark. */
export const settingsText = ({ url, smtp, mailFrom }: Answers): string =>
  [
    '# Written by kenes init; .env.example explains every setting. Variables of the environment come first.',
    `KENES_URL="${url}"`,
    'KENES_TRUST_PROXY=1',
    `SMTP_URL="${smtp}"`,
    `MAIL_FROM="${mailFrom}"`,
    '',
  ].join('\n')
