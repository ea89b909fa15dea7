import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import type { Label, Language } from '#domain/base/text.ts'
import { mergeManifests } from '#platform/feature.ts'
import { get, page, type Route } from '#platform/http/index.ts'
import { scopesOf } from '#platform/identity/index.ts'
import { auditParameters, readAuditFilterForm, readBeforeField } from './form.ts'
import { DESK_PATH, PAGE_SIZE } from './model.ts'
import { auditPermissions } from './permissions.ts'
import { listAuditEntries } from './store.ts'
import { AuditPage } from './views.tsx'

const allow = auditPermissions.read

export const routes: readonly Route[] = [
  get(
    DESK_PATH,
    { allow, query: auditParameters },
    async ({ ctx, actor, frame, language, query: request }) => {
      const { before, ...query } = request
      const last = readBeforeField(before)
      const found = await listAuditEntries(
        ctx.db,
        scopesOf(actor, allow),
        readAuditFilterForm(query),
        last,
        PAGE_SIZE + 1,
      )
      const entries = found.slice(0, PAGE_SIZE)
      const older = found.length > PAGE_SIZE ? entries.at(-1)?.id : undefined
      const deep = last !== undefined
      return page(
        AuditPage({
          frame,
          query,
          entries,
          kinds: kindsIn(mergeManifests(ctx.features, 'auditNames'), language),
          zone: CAPITAL_ZONE,
          older,
          deep,
        }),
      )
    },
  ),
]

const kindsIn = (words: Readonly<Record<string, Label>>, language: Language) =>
  Object.fromEntries(Object.entries(words).map(([what, label]) => [what, label[language]]))
