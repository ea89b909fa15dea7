import { type Language, textIn } from '#domain/base/text.ts'
import type { NotificationItem } from '../model.ts'
import { letterMessages } from './messages.ts'

export type LetterContent = {
  readonly language: Language
  /** Names of the things that led to the letter, in the language of the letter. */
  readonly names: readonly string[]
  readonly sections: readonly {
    readonly heading: string
    readonly items: readonly NotificationItem[]
  }[]
  /** How many items are left out. */
  readonly more: number
  /** Address of the site with the language. */
  readonly root: string
  /** The address where the reader changes and stops the letters. */
  readonly manage: string
}

const NAMES_MAX = 3

/** The names in a line; of many the first ones. */
const namesOf = (names: readonly string[]): string =>
  names.length > NAMES_MAX ? `${names.slice(0, NAMES_MAX).join(', ')}, …` : names.join(', ')

/** The first sentence: what led to the letter. */
export const introOf = ({ language, names }: Pick<LetterContent, 'language' | 'names'>): string =>
  names.length > 0 ? letterMessages.intro[language](namesOf(names)) : letterMessages.introOwn[language]

/** The letter as HTML: one column of text and links, readable without pictures and styles. */
export const LetterView = ({ language, names, sections, more, root, manage }: LetterContent) => (
  <html lang={language}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width" />
    </head>
    <body style="font-family: sans-serif; line-height: 1.5; max-width: 40em; margin: 0 auto; padding: 16px">
      <p>{introOf({ language, names })}</p>
      {sections.map(({ heading, items }) => (
        <>
          <h2 style="font-size: 1.1em">{heading}</h2>
          <ul style="padding-left: 1.2em">
            {items.map(({ title, line, path }) => (
              <li style="margin-bottom: 8px">
                <a href={root + path}>{textIn(title, language)}</a>
                {line?.[language] ? (
                  <>
                    <br />
                    {line[language]}
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ))}
      {more > 0 ? (
        <p>
          {letterMessages.more[language](more)} <a href={manage}>{manage}</a>
        </p>
      ) : null}
      <p>
        {letterMessages.why[language]} <a href={manage}>{manage}</a>
      </p>
    </body>
  </html>
)
