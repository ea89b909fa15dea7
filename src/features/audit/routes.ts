import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import type { Label, Language } from '#domain/base/text.ts'
import { mergeManifests } from '#platform/feature.ts'
import { get, page, paginateByKey, type Route } from '#platform/http/index.ts'
import { scopesOf } from '#platform/identity/index.ts'
import { AuditFilterAndPage, readAuditFilterForm, readBeforeField } from './form.ts'
import { DESK_PATH, PAGE_SIZE } from './model.ts'
import { auditPermissions } from './permissions.ts'
import { listAuditEntries } from './store.ts'
import { AuditPage } from './views.tsx'

const allow = auditPermissions.read

export const routes: readonly Route[] = [
  get(DESK_PATH, { allow, query: AuditFilterAndPage }, async (request) => {
    const { ctx, actor, frame, language } = request
    const { before, ...query } = request.query
    const filter = await readAuditFilterForm(ctx, query)
    const last = readBeforeField(before)
    const found = await paginateByKey(
      PAGE_SIZE,
      (limit) => listAuditEntries(ctx.db, scopesOf(actor, allow), filter, last, limit),
      ({ id }) => id,
    )
    const kinds = kindsIn(mergeManifests(ctx.features, 'auditNames'), language)
    return page(AuditPage({ frame, query, ...found, kinds, zone: CAPITAL_ZONE, deep: last !== undefined }))
  }),
]

const kindsIn = (words: Readonly<Record<string, Label>>, language: Language) =>
  Object.fromEntries(Object.entries(words).map(([what, label]) => [what, label[language]]))
