import { get, page, type Route } from '#platform/http/index.ts'
import { roleNames } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { DESK_PATH, DESK_SEARCH_PATH } from '#ui/desk/index.ts'
import { DeskSearch } from './form.ts'
import { deskPermissions } from './permissions.ts'
import { loadWorkQueue, searchDesk, sectionsFor } from './queries.ts'
import { DeskSearchPage, NoRolePage, PasskeyNeededPage, StartPage } from './views.tsx'

const allow = deskPermissions.enter

export const routes: readonly Route[] = [
  get(DESK_PATH, { allow }, async ({ ctx, frame, actor, language }) => {
    if (sectionsFor(ctx, actor).length === 0) {
      const roles = [...new Set(actor.withheldRoles ?? [])].map((role) => roleNames[role][language])
      return page(roles.length > 0 ? PasskeyNeededPage({ frame, roles }) : NoRolePage({ frame }))
    }
    const work = await loadWorkQueue(ctx, actor, language)
    return page(StartPage({ frame, work, clock: { zone: zoneOfTerritory(''), today: ctx.today() } }))
  }),

  get(DESK_SEARCH_PATH, { allow, query: DeskSearch }, async ({ ctx, frame, actor, language, query }) => {
    const words = (query.q ?? '').replace(/\s+/g, ' ')
    const found = words === '' ? [] : await searchDesk(ctx, actor, words, language)
    return page(DeskSearchPage({ frame, words, found }))
  }),
]
