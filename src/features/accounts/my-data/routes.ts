import type { Context } from '#platform/context.ts'
import {
  type Frame,
  file,
  get,
  page,
  post,
  RARE_POSTS_PER_HOUR,
  type Route,
  seeOther,
} from '#platform/http/index.ts'
import { type Actor, hintCookie, sessionCookie } from '#platform/identity/index.ts'
import type { AccountProblem } from '../messages.ts'
import { ERASURE_PATH, MY_DATA_PATH } from '../model.ts'
import { accountPermissions } from '../permissions.ts'
import { eraseEverything } from './actions.ts'
import { readSureField } from './form.ts'
import { listAllRecords, listRetained } from './queries.ts'
import { shownParts } from './record-views.ts'
import { DataPage, ErasedPage, ErasePage } from './views.tsx'

const { own } = accountPermissions

async function dataFile(ctx: Context, actor: Actor) {
  const parts = await listAllRecords(ctx, actor.account)
  const all = Object.fromEntries(parts.map(({ name, records }) => [name, records]))
  const body = JSON.stringify({ made_at: ctx.now(), account: actor.account, ...all }, null, 2)
  return file('application/json; charset=utf-8', `${body}\n`, 'kenes-my-data.json')
}

const erasePage = ({ features }: Context, frame: Frame, problem?: AccountProblem) => {
  const { language } = frame
  const retained = listRetained(features).map(({ label, why }) => ({
    label: label[language],
    why: why[language],
  }))
  return page(ErasePage({ frame, retained, problem }), problem ? 422 : 200)
}

/** The page, the export and the erasure of the data that is kept about a person. */
export const dataRoutes: readonly Route[] = [
  get(MY_DATA_PATH, { allow: own }, async ({ ctx, actor, frame, language }) => {
    const parts = await listAllRecords(ctx, actor.account)
    return page(DataPage({ frame, parts: shownParts(parts, language) }))
  }),
  get(`${MY_DATA_PATH}.json`, { allow: own, fresh: true }, ({ ctx, actor }) => dataFile(ctx, actor)),

  get(ERASURE_PATH, { allow: own, fresh: true }, ({ ctx, frame }) => erasePage(ctx, frame)),
  post(
    ERASURE_PATH,
    { allow: own, perHour: RARE_POSTS_PER_HOUR, fresh: true },
    async ({ ctx, actor, frame, language, body }) => {
      if (!readSureField(body)) return erasePage(ctx, frame, 'erase-unsure')
      await eraseEverything(ctx, actor)
      return seeOther(`/${language}${ERASURE_PATH}d`, [sessionCookie(frame.origin), hintCookie(frame.origin)])
    },
  ),
  get(`${ERASURE_PATH}d`, { allow: 'anyone' }, ({ frame }) => page(ErasedPage({ frame }))),
]
