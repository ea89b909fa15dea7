import { isRecentSignIn, resumeSession } from '#features/accounts/index.ts'
import { type Authentication, page, redirect } from '#platform/http/index.ts'
import { may, readToken } from '#platform/identity/index.ts'
import { Button } from '#ui/form/form.tsx'
import { PageHead } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { features } from './features.ts'
import { messages } from './site-pages/messages.ts'

/** Fields that no page ever repeats, because the next person at the screen could identify their owner. */
const NEVER_REPEATED: ReadonlySet<string> = new Set(['iin'])

/** Characters of a form that are repeated: the longest meeting in three languages. Longer ones come from programs. */
const ECHO = 400_000

/** Fields of a form as it was sent, one name perhaps several times. */
const fieldsOf = (form: unknown) =>
  Object.entries((form ?? {}) as Readonly<Record<string, unknown>>).flatMap(([name, value]) =>
    NEVER_REPEATED.has(name)
      ? []
      : (Array.isArray(value) ? value : [value]).flatMap((item) =>
          typeof item === 'string' ? [{ name, value: item }] : [],
        ),
  )

/** Authenticates by the session cookie, and redirects people who have to sign in. */
export const authentication = (origin: string): Authentication => ({
  identify: async (ctx, request) => {
    const token = readToken(request, origin)
    return token === undefined ? undefined : resumeSession(ctx, token)
  },
  deskSectionsFor: (actor) =>
    features.flatMap(({ desk }) =>
      desk && may(actor, desk.allow) ? [{ path: desk.path, label: desk.label }] : [],
    ),
  isFresh: ({ signedInAt }, now) => isRecentSignIn(signedInAt, now),
  requireSignIn: (frame, address, form) => {
    const { language } = frame
    const fields = fieldsOf(form)
    const isLong = fields.reduce((length, { name, value }) => length + name.length + value.length, 0) > ECHO
    const door = `/${language}/account/sign-in`
    if (form === undefined) return redirect(`${door}?then=${encodeURIComponent(address)}`)
    const again = frame.person !== undefined
    const title = (again ? messages.signInAgain : messages.signedOut)[language]
    const lead = (again ? messages.signInAgainHelp : messages.signedOutHelp)[language]
    return page(
      <Page {...frame} path="" title={title} noindex>
        <PageHead title={title} lead={lead} />
        <p>
          <a
            class="btn"
            href={again ? `${door}?then=${encodeURIComponent(`/${language}/account`)}` : door}
            target="_blank"
            rel="noopener"
          >
            {messages.signIn[language]}
          </a>
        </p>
        {isLong ? (
          <p>{messages.tooLongToRepeat[language]}</p>
        ) : (
          <form method="post" action={address}>
            {fields.map(({ name, value }) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <Button>{messages.sendAgain[language]}</Button>
          </form>
        )}
      </Page>,
      401,
    )
  },
})
