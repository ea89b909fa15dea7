import { isTicked } from '#domain/base/form.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, file, found, get, page, post, type Route, seeOther } from '#platform/http/index.ts'
import { type Actor, sessionCookie } from '#platform/identity/index.ts'
import { messages as words } from '../messages.ts'
import { DATA, ERASE, isRecentSignIn, SIGN_IN } from '../model.ts'
import { accountPermissions } from '../permissions.ts'
import { eraseEverything, listAllRecords, listRetained } from './personal-data.ts'
import { shownParts } from './record-views.ts'
import { DataPage, ErasedPage, ErasePage } from './views.tsx'

const { own } = accountPermissions
const ERASURES_PER_HOUR = 20

async function download(ctx: Context, actor: Actor) {
  const parts = await listAllRecords(ctx, actor.account)
  const all = Object.fromEntries(parts.map(({ name, records }) => [name, records]))
  const body = JSON.stringify({ made_at: ctx.now(), account: actor.account, ...all }, null, 2)
  return file('application/json; charset=utf-8', `${body}\n`, 'kenes-my-data.json')
}

const erasePage = ({ features }: Context, frame: Frame, problem?: string) => {
  const { language } = frame
  const retained = listRetained(features).map(({ label, why }) => ({
    label: label[language],
    why: why[language],
  }))
  return page(ErasePage({ frame, retained, problem }), problem ? 422 : 200)
}

/** Erasure asks for a sign-in within the last ten minutes. */
const signInAddress = (language: Language) =>
  `/${language}${SIGN_IN}?then=${encodeURIComponent(`/${language}${ERASE}`)}`

/** The page, the export and the erasure of the data that is kept about a person. */
export const dataRoutes: readonly Route[] = [
  get(DATA, { allow: own }, async ({ ctx, actor, frame, language }) => {
    const parts = await listAllRecords(ctx, actor.account)
    return page(DataPage({ frame, parts: shownParts(parts, language) }))
  }),
  get(`${DATA}.json`, { allow: own }, ({ ctx, actor }) => download(ctx, actor)),

  get(ERASE, { allow: own }, ({ ctx, actor, frame, language }) =>
    isRecentSignIn(actor.signedInAt, ctx.now()) ? erasePage(ctx, frame) : found(signInAddress(language)),
  ),
  post(
    ERASE,
    { allow: own, perHour: ERASURES_PER_HOUR, invalidates: [] },
    async ({ ctx, actor, frame, language, body }) => {
      if (!isRecentSignIn(actor.signedInAt, ctx.now())) return seeOther(signInAddress(language))
      if (!isTicked(body, 'sure')) return erasePage(ctx, frame, words['erase-unsure'][language])
      await eraseEverything(ctx, actor)
      return seeOther(`/${language}${ERASE}d`, sessionCookie(frame.origin))
    },
  ),
  get(`${ERASE}d`, { allow: 'anyone' }, ({ frame }) => page(ErasedPage({ frame }))),
]
