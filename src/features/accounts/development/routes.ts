import type { IncomingMessage } from 'node:http'
import { readChoice } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { textIn } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { get, notFound, page, post, type Route } from '#platform/http/index.ts'
import { roleNames } from '#platform/identity/index.ts'
import type { Development } from '#platform/mail/mailbox.ts'
import { inTransaction } from '#platform/transition.ts'
import { formatDateTime } from '#ui/format/index.ts'
import { messages as words } from '../messages.ts'
import { signIn } from '../sign-in/actions.ts'
import { completeSignIn, device } from '../sign-in/routes.ts'
import { isLocal } from './actions.ts'
import { findDemoAccount, listDemoPeople } from './store.ts'
import { MailboxPage, PeoplePage } from './views.tsx'

const ENTRIES_PER_HOUR = 3000

/** The addresses exist on a developer's machine only. */
function onlyHere({ development }: Context, request: IncomingMessage): Development {
  if (!development || !isLocal(request)) throw notFound()
  return development
}

/** The mailbox and the list of people for development. */
export const developmentRoutes: readonly Route[] = [
  get('/dev/mail', { allow: 'anyone', localized: false }, ({ ctx, frame, language, request }) => {
    const { mailbox } = onlyHere(ctx, request)
    const letters = mailbox?.letters().map(({ at, ...letter }) => ({
      ...letter,
      at: formatDateTime(language, at.toISOString(), CAPITAL_ZONE),
    }))
    return page(MailboxPage({ frame, letters }))
  }),

  get('/dev/people', { allow: 'anyone', localized: false }, async ({ ctx, frame, language, request }) => {
    onlyHere(ctx, request)
    const people = (await listDemoPeople(ctx.db)).map(({ id, name, email, grants }) => ({
      id,
      name: name ?? email ?? words.nameless[language],
      roles: grants.map(({ role, body, place }) =>
        [roleNames[role][language], body ? textIn(body, language) : (place?.[language] ?? '')]
          .filter(Boolean)
          .join(', '),
      ),
    }))
    return page(PeoplePage({ frame, people }))
  }),

  post(
    '/dev/people',
    { allow: 'anyone', perHour: ENTRIES_PER_HOUR },
    async ({ ctx, frame, request, body }) => {
      onlyHere(ctx, request)
      const account = readChoice(body, 'account')
      const id = isId(account) ? await findDemoAccount(ctx.db, account) : undefined
      if (!id) throw notFound()
      const signedIn = await inTransaction(ctx, (inside) =>
        signIn(inside, id, { way: 'development', device: device(request), going: null }),
      )
      return completeSignIn(frame, frame.language, signedIn)
    },
  ),
]
