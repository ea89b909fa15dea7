import { get, page, type Route } from '#platform/http/index.ts'
import { uploadRetention } from '#platform/uploads/index.ts'
import { PrivacyPage } from './views.tsx'

export const routes: readonly Route[] = [
  get('/privacy', { allow: 'anyone' }, ({ ctx, frame }) => {
    const parts = ctx.features.flatMap(({ privacy = [] }) => privacy)
    const retentions = [...ctx.features.flatMap(({ retention = [] }) => retention), ...uploadRetention]
    return page(
      PrivacyPage({ frame, parts: parts.toSorted((one, other) => one.order - other.order), retentions }),
    )
  }),
]
