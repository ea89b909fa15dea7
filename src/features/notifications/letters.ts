import type { Language } from '#domain/base/text.ts'
import { textIn } from '#domain/base/text.ts'
import { PREFERENCES } from '#features/accounts/index.ts'
import { territoryPath } from '#features/territories/index.ts'
import type { Tiding } from '#platform/feature.ts'
import type { Job } from '#platform/jobs/index.ts'
import type { Kinds } from './actions.ts'
import { messages as words } from './messages.ts'
import { NAMED, stopPath } from './model.ts'
import { stopKey } from './stop.ts'
import { findFollower, listThings, lockLetter, markDone } from './store.ts'
import type { NotificationTables } from './tables.ts'

type Section = { readonly heading: string; readonly tidings: readonly Tiding[] }

/** The words of a letter: what is new, the kinds apart, each thing with its address. */
export function textOf(
  sections: readonly Section[],
  {
    language,
    place,
    root,
    stop,
  }: {
    readonly language: Language
    readonly place: { readonly name: string; readonly path: string }
    /** Address of the site with the language. */
    readonly root: string
    readonly stop: string
  },
): string {
  let left = NAMED
  const paragraphs = sections.flatMap(({ heading, tidings }) => {
    const named = tidings.slice(0, left)
    left -= named.length
    return named.length === 0
      ? []
      : [
          heading.toLocaleUpperCase(language),
          ...named.map(({ title, line, path }) =>
            [textIn(title, language), line?.[language] ?? '', root + path].filter(Boolean).join('\n'),
          ),
        ]
  })
  const more = sections.reduce((sum, { tidings }) => sum + tidings.length, 0) - NAMED
  return `${[
    words.intro[language](place.name),
    ...paragraphs,
    ...(more > 0 ? [`${words.more[language](more)}\n${root}${place.path}`] : []),
    `${words.why[language]}\n${root}${PREFERENCES}`,
    `${words.stop[language]}\n${stop}`,
  ].join('\n\n')}\n`
}

/**
 * Sends a letter once. What it tells is read anew: what was withdrawn since, and of what she no longer wants to be
 * told, is left out; when nothing is left, there is no letter.
 */
export const letterJob = (kinds: Kinds): Job<NotificationTables> => ({
  run: async ({ db, data, mail, origin, secret, now }) => {
    const letter = await lockLetter(db, String(data.letter))
    if (!letter) return
    await markDone(db, letter.id, now())
    const reader = await findFollower(db, letter.account_id)
    if (!mail || !reader) return
    const { language, label } = reader
    const things = await listThings(db, letter.id)
    const sections: Section[] = []
    for (const [kind, { heading, find }] of kinds) {
      const ids = things.flatMap((one) => (one.kind === kind ? [one.thing] : []))
      if (ids.length === 0 || !reader.told.includes(kind)) continue
      const tidings = await find({ db: db as never, now }, ids)
      if (tidings.length > 0) sections.push({ heading: heading[language], tidings })
    }
    if (sections.length === 0) return
    const root = `${origin}/${language}`
    const stop = root + stopPath(stopKey(secret, letter.account_id))
    const place = { name: label[language], path: territoryPath(reader) }
    await mail.send({
      to: reader.email,
      subject: words.subject[language](place.name),
      text: textOf(sections, { language, place, root, stop }),
      messageId: `<${letter.id}@${new URL(origin).hostname}>`,
      stop,
    })
  },
})
