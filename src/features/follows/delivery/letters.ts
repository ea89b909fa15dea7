import { type Language, textIn } from '#domain/base/text.ts'
import { thingKey } from '#domain/base/thing.ts'
import type { Db } from '#platform/db/index.ts'
import type { JobContext, LetterJob } from '#platform/jobs/index.ts'
import { declaredKinds } from '#platform/kinds.ts'
import type { Letter } from '#platform/mail/index.ts'
import { renderPage } from '#ui/render.ts'
import { findFollowables } from '../kinds.ts'
import { keyPath } from '../model.ts'
import { introOf, type LetterContent, LetterView } from './letter-views.tsx'
import { letterMessages } from './messages.ts'
import { ITEMS_PER_LETTER } from './model.ts'
import { stopKey } from './stop-key-checks.ts'
import {
  listLetterEvents,
  listOwnEvents,
  lockFollowLetter,
  markFollowLetterDone,
  markRefused,
} from './store.ts'

/** The letter as plain text: new items by kind, each with its address. */
export function followLetterText({ language, names, sections, more, root, manage }: LetterContent): string {
  const paragraphs = sections.flatMap(({ heading, items }) => [
    heading.toLocaleUpperCase(language),
    ...items.map(({ title, line, path }) =>
      [textIn(title, language), line?.[language] ?? '', root + path].filter(Boolean).join('\n'),
    ),
  ])
  return `${[
    introOf({ language, names }),
    ...paragraphs,
    ...(more > 0 ? [`${letterMessages.more[language](more)}\n${manage}`] : []),
    `${letterMessages.why[language]}\n${manage}`,
  ].join('\n\n')}\n`
}

/**
 * Sends a letter once. Its events are read again: what was withdrawn or is over, and what nothing that the person
 * follows leads to any more, is left out; without any item there is no letter. An address that its mail server refuses
 * for good gets no more letters.
 */
export const letterJob: LetterJob = {
  addressTypedBy: 'nobody',
  formerly: ['notifications.send-letter', 'notifications-letter'],
  write: async (work) => {
    const { db, data, now } = work
    const found = await lockFollowLetter(db, String(data.letter))
    if (!found) return undefined
    const letter = found.email === null ? undefined : await write({ ...found, email: found.email }, work)
    // A letter that is sent twice after a crash has the same Message-ID; marking it before sending could lose it.
    const sent = (db: Db) => markFollowLetterDone(db, found.id, now())
    const refused = async (db: Db) => {
      await markRefused(db, found.account, now())
      await sent(db)
    }
    if (letter) return { letter, sent, refused }
    await sent(db)
    return undefined
  },
}

function subjectLineOf(language: Language, names: readonly string[]): string {
  const [first, ...more] = names
  if (first === undefined) return letterMessages.subjectOwn[language]
  return more.length > 0
    ? letterMessages.subjectMany[language](first, more.length)
    : letterMessages.subject[language](first)
}

type LockedLetter = NonNullable<Awaited<ReturnType<typeof lockFollowLetter>>> & { readonly email: string }

async function write(
  { id, account, email, language }: LockedLetter,
  work: JobContext,
): Promise<Letter | undefined> {
  const { db, features, mail, origin, secret } = work
  if (!mail) return undefined
  const [events, own] = await Promise.all([listLetterEvents(db, id), listOwnEvents(db, id)])
  const things = new Map(
    events.map(({ kind, id: thing }) => [thingKey({ kind, id: thing }), { kind, id: thing }]),
  )
  let left = ITEMS_PER_LETTER
  let more = 0
  const sections: LetterContent['sections'][number][] = []
  for (const [kind, { heading, find }] of declaredKinds({ features }, 'notificationSources')) {
    const ids = [
      ...new Set([...events, ...own].flatMap(({ source, thing }) => (source === kind ? [thing] : []))),
    ]
    const items = ids.length > 0 ? await find(work, ids) : []
    const named = items.slice(0, left)
    more += items.length - named.length
    left -= named.length
    if (named.length > 0) sections.push({ heading: heading[language], items: named })
  }
  if (sections.length === 0) return undefined
  const shown = await findFollowables(work, [...things.values()])
  const names = [...things.keys()].flatMap((key) => {
    const thing = shown.get(key)
    return thing ? [textIn(thing.title, language)] : []
  })
  const root = `${origin}/${language}`
  const manage = root + keyPath({ key: stopKey(secret, account) })
  const content: LetterContent = { language, names, sections, more, root, manage }
  return {
    to: email,
    subject: subjectLineOf(language, names),
    text: followLetterText(content),
    html: Buffer.from(renderPage(LetterView(content))).toString('utf8'),
    messageId: `<${id}@${new URL(origin).hostname}>`,
    stop: manage,
  }
}
