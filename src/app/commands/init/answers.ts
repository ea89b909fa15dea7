import type { InitOptions } from '#app/commands/init.ts'
import { organisationKinds } from '#features/organisations/index.ts'
import { type OfferedPlace, suggestPlaces } from './places.ts'

/** Asks a question and resolves with the line that was typed: `readline/promises`. */
type Terminal = { question(text: string): Promise<string> }

/** All answers of `kenes init`; optional ones are empty. */
export type Answers = Readonly<Record<TextKey, string>> & {
  readonly kind: (typeof organisationKinds)[number]
  readonly language: 'kk' | 'ru' | 'en'
}

type TextKey =
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
  | 'database'

type Question = {
  readonly key: TextKey | 'kind' | 'language'
  readonly ask: string
  readonly pattern: Pick<RegExp, 'test'>
  /** What an answer has to be, where a wrong one is refused. */
  readonly expected: string
  readonly optional?: true
  /** What an empty answer means. */
  readonly otherwise?: string
  /** The form in which an answer is kept. */
  readonly normalise?: (answer: string) => string
}

const TEXT = /^\S.{0,299}$/su
const EMAIL = /^[^\s@"'`$\\]+@[^\s@."'`$\\]+(?:\.[^\s@."'`$\\]+)+$/
const NAME = { pattern: /^\S.{0,59}$/su, expected: 'a name of 1 to 60 letters' } as const
const ENCODED = 'In a password write @ as %40, / as %2F, : as %3A and % as %25'

export const questions: readonly Question[] = [
  { key: 'nameKk', ask: 'Name of the site in Kazakh', ...NAME },
  { key: 'nameRu', ask: 'Name of the site in Russian', ...NAME },
  { key: 'nameEn', ask: 'Name of the site in English', ...NAME, optional: true },
  {
    key: 'url',
    ask: 'Address of the site (https://…)',
    pattern: /^https:\/\/[a-z0-9.:-]+$/i,
    expected: 'an https address without a path, such as https://kenes.example',
    normalise: (answer) =>
      (answer === '' || /^[a-z]+:\/\//i.test(answer) ? answer : `https://${answer}`).replace(/\/$/, ''),
  },
  {
    key: 'territory',
    ask: 'Its place: a name, or the KATO code',
    pattern: /^[a-z0-9-]{1,100}$/,
    expected: 'a KATO code of nine digits',
  },
  {
    key: 'organisationKk',
    ask: 'First organisation, in Kazakh',
    pattern: TEXT,
    expected: 'a name of 1 to 300 letters',
  },
  {
    key: 'organisationRu',
    ask: 'First organisation, in Russian',
    pattern: TEXT,
    expected: 'a name of 1 to 300 letters',
  },
  {
    key: 'kind',
    ask: `What it is (${organisationKinds.join(', ')})`,
    pattern: { test: (text) => organisationKinds.some((kind) => kind === text) },
    expected: `one of ${organisationKinds.join(', ')}`,
    otherwise: 'akimat',
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
    pattern:
      /^smtps?:\/\/(?:[^\s@/:"'`$\\]+(?::[^\s@/"'`$\\]*)?@)?[a-z0-9.-]+(?::\d{1,5})?\/?(?:\?[^\s"'`$\\]*)?$/i,
    expected: `an address such as smtp://user:password@mail.example:587. ${ENCODED}`,
  },
  { key: 'mailFrom', ask: 'Sender of letters', pattern: EMAIL, expected: 'an e-mail address' },
  {
    key: 'administrator',
    ask: 'E-mail of the first administrator',
    pattern: EMAIL,
    expected: 'an e-mail address',
  },
  {
    key: 'language',
    ask: 'Language of the letter to them (kk, ru or en)',
    pattern: /^(kk|ru|en)$/,
    expected: 'kk, ru or en',
    otherwise: 'kk',
  },
  {
    key: 'database',
    ask: 'PostgreSQL database (postgres://user:password@host/name; empty: the embedded one)',
    pattern: /^postgres(ql)?:\/\/[^\s"'`$\\#]+$/,
    expected: `an address such as postgres://user:password@host/name. ${ENCODED}`,
    optional: true,
  },
]

const optionOf = (key: string) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/**
 * Takes the options, and asks for the others where somebody can answer; a wrong answer is asked for again, with the
 * reason. Throws with all options that are missing or wrong.
 */
export async function readAnswers(
  options: InitOptions,
  terminal: Terminal | undefined,
  say: (line: string) => void = console.log,
): Promise<Answers> {
  const answers: Partial<Record<Question['key'], string>> = {}
  const problems: string[] = []
  for (const question of questions) {
    const option = options[question.key]
    if (option === undefined && terminal) {
      answers[question.key] = await ask(question, terminal, say)
      continue
    }
    const answer = settled(question, option ?? '')
    if (!isRight(answer, question))
      problems.push(`  ${optionOf(question.key)}: expected ${question.expected}`)
    answers[question.key] = answer
  }
  if (problems.length > 0) throw new Error(`These answers are missing or wrong:\n${problems.join('\n')}`)
  return answers as Answers
}

const hint = ({ optional, otherwise }: Question) =>
  optional ? ' (may stay empty)' : otherwise ? ` (empty: ${otherwise})` : ''

async function ask(question: Question, terminal: Terminal, say: (line: string) => void): Promise<string> {
  for (;;) {
    const typed = await terminal.question(`${question.ask}${hint(question)}: `)
    const answer = settled(question, typed)
    const known = question.key === 'territory' ? findOffered(answer, say) : answer
    if (known !== undefined && isRight(known, question)) return known
    if (question.key !== 'territory') say(`  Expected ${question.expected}.`)
  }
}

/** The code of the one place that was meant; otherwise says which ones have the name. */
function findOffered(typed: string, say: (line: string) => void): string | undefined {
  const places = typed === '' ? [] : suggestPlaces(typed)
  const shown = ({ code, label, within }: OfferedPlace) => `  ${code}  ${label}${within ? `, ${within}` : ''}`
  if (places.length === 0)
    say(
      `  No place of the classifier has this name or code. Write a name in Kazakh or Russian, or nine digits.`,
    )
  for (const place of places) say(shown(place))
  if (places.length > 1) say('  Write the code of the one that is meant.')
  return places.length === 1 ? places[0]?.code : undefined
}

function settled({ normalise, otherwise }: Question, typed: string): string {
  const answer = typed.trim()
  if (answer === '' && otherwise) return otherwise
  return normalise?.(answer) ?? answer
}

const isRight = (answer: string, { pattern, optional }: Question) =>
  pattern.test(answer) || (optional === true && answer === '')

/** The settings that an installation keeps in its data folder. No value contains a line break or a quotation mark. */
export const settingsText = ({ url, smtp, mailFrom, database }: Answers): string =>
  [
    '# Written by kenes init; .env.example explains every setting. Variables of the environment come first.',
    `KENES_URL="${url}"`,
    'KENES_TRUST_PROXY=1',
    `SMTP_URL="${smtp}"`,
    `MAIL_FROM="${mailFrom}"`,
    ...(database ? [databaseLine(database)] : []),
    '',
  ].join('\n')

/** The line of the settings that names the database server. */
export const databaseLine = (address: string): string => `DATABASE_URL="${address}"`
