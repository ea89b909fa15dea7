import { get, page, type Route } from '#platform/http/index.ts'
import { renderSections } from '#platform/page-sections.ts'
import { uploadRetention } from '#platform/uploads/index.ts'
import { mapPart } from './manifest/privacy.ts'
import { PRIVACY_PATH } from './model.ts'
import { PrivacyPage } from './views.tsx'

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    /** The page of what is kept about people; statements of the operator stand before the list. */
    privacy: Readonly<Record<never, never>>
  }
}

export const routes: readonly Route[] = [
  get(PRIVACY_PATH, { allow: 'anyone' }, async ({ ctx, frame, language }) => {
    const parts = [
      ...ctx.features.flatMap(({ privacy = [] }) => privacy),
      ...(frame.tiles ? [mapPart(frame.tiles)] : []),
    ]
    const retentions = [...ctx.features.flatMap(({ retention = [] }) => retention), ...uploadRetention]
    const statements = await renderSections(ctx, 'privacy', {}, language)
    return page(
      PrivacyPage({
        frame,
        statements,
        parts: parts.toSorted((part, other) => part.order - other.order),
        retentions,
      }),
    )
  }),
]
