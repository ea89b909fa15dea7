import type { Language } from '#domain/base/text.ts'
import { textIn } from '#domain/base/text.ts'
import { PREFERENCES } from '#features/accounts/index.ts'
import { territoryPath } from '#features/territories/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { NotificationItem } from '#platform/feature.ts'
import type { JobContext, LetterJob } from '#platform/jobs/index.ts'
import type { Letter } from '#platform/mail/index.ts'
import { sourcesIn } from './actions.ts'
import { messages as words } from './messages.ts'
import { ITEMS_PER_LETTER, stopPath } from './model.ts'
import { stopKey } from './stop-key-actions.ts'
import { findFollower, listThings, lockLetter, markDone } from './store.ts'

type Section = { readonly heading: string; readonly items: readonly NotificationItem[] }

/** The text of a letter: new items by kind, each with its address. */
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
  let left = ITEMS_PER_LETTER
  const paragraphs = sections.flatMap(({ heading, items }) => {
    const named = items.slice(0, left)
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
  const more = sections.reduce((sum, { items }) => sum + items.length, 0) - ITEMS_PER_LETTER
  return `${[
    words.intro[language](place.name),
    ...paragraphs,
    ...(more > 0 ? [`${words.more[language](more)}\n${root}${place.path}`] : []),
    `${words.why[language]}\n${root}${PREFERENCES}`,
    `${words.stop[language]}\n${stop}`,
  ].join('\n\n')}\n`
}

/**
 * Sends a letter once. Its items are read again: withdrawn ones, and kinds that the person has unsubscribed from,
 * are left out; without any item there is no letter.
 */
export const letterJob: LetterJob = {
  formerly: ['notifications-letter'],
  write: async (work) => {
    const { db, data, now } = work
    const found = await lockLetter(db, String(data.letter))
    if (!found) return undefined
    const letter = await write(found, work)
    // A letter that is sent twice after a crash has the same Message-ID; marking it before sending could lose it.
    const sent = (db: Db) => markDone(db, found.id, now())
    if (letter) return { letter, sent }
    await sent(db)
    return undefined
  },
}

async function write(
  { id, account_id }: { readonly id: string; readonly account_id: string },
  { db, features, mail, origin, secret, now }: JobContext,
): Promise<Letter | undefined> {
  const reader = await findFollower(db, account_id)
  if (!mail || !reader) return undefined
  const { language, label } = reader
  const things = await listThings(db, id)
  const sections: Section[] = []
  for (const [kind, { heading, find }] of sourcesIn(features)) {
    const ids = things.flatMap((one) => (one.kind === kind ? [one.thing] : []))
    if (ids.length === 0 || !reader.told.includes(kind)) continue
    const items = await find({ db, now }, ids)
    if (items.length > 0) sections.push({ heading: heading[language], items })
  }
  if (sections.length === 0) return undefined
  const root = `${origin}/${language}`
  const stop = root + stopPath(stopKey(secret, account_id))
  const place = { name: label[language], path: territoryPath(reader) }
  return {
    to: reader.email,
    subject: words.subject[language](place.name),
    text: textOf(sections, { language, place, root, stop }),
    messageId: `<${id}@${new URL(origin).hostname}>`,
    stop,
  }
}
