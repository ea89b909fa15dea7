import { Type } from 'typebox'
import { placeAndOrganisationFields, readPlaceAndOrganisationForm } from '#features/organisations/index.ts'
import { badRequest, get, notFound, page, type Route } from '#platform/http/index.ts'
import { listRecords } from '#platform/journal/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { deskRoutes } from '../desk/routes.ts'
import { JOURNAL_PATH, PAGE_SIZE } from '../model.ts'
import { findEntryTargets, journalSourcesIn, labelOf, loadLogFacts, typeOptions } from '../queries.ts'
import { findEntry, listEntryLines } from '../store.ts'
import { EntryPage } from './entry-views.tsx'
import { logRoutes } from './log-routes.ts'
import { JournalPage } from './views.tsx'

const Filter = Type.Object({
  ...placeAndOrganisationFields,
  type: Type.Optional(Type.String({ maxLength: 100 })),
  before: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,14}$' })),
})

export const pageRoutes: readonly Route[] = [
  ...logRoutes,
  ...deskRoutes,

  get(
    JOURNAL_PATH,
    { query: Filter, cacheTags: ['journal', 'territory', 'organisation'] },
    async (request) => {
      const { ctx, frame, language, query } = request
      const { type } = query
      const { territory, organisation } = await readPlaceAndOrganisationForm(ctx, query)
      const types = typeOptions(journalSourcesIn(ctx), language)
      if (type && !types.some((option) => option.type === type)) throw badRequest('type')
      const before = query.before === undefined ? undefined : Number(query.before)
      const [found, log] = await Promise.all([
        listEntryLines(
          ctx.db,
          { type, organisation: organisation?.id, territory },
          { before, limit: PAGE_SIZE + 1 },
        ),
        loadLogFacts(ctx),
      ])
      const lines = found.slice(0, PAGE_SIZE)
      const shown = await findEntryTargets(ctx, lines)
      const items = lines.map((line) => ({
        ...line,
        label: labelOf(journalSourcesIn(ctx), line.type),
        shown: shown.get(line.act),
        zone: zoneOfTerritory(line.territory),
      }))
      const older = found.length > PAGE_SIZE ? lines.at(-1)?.number : undefined
      return page(JournalPage({ frame, items, log, types, territory, organisation, type, before, older }))
    },
  ),

  get(`${JOURNAL_PATH}/:number`, { cacheTags: ['journal', 'territory', 'organisation'] }, async (request) => {
    const { ctx, frame, params } = request
    if (!/^(0|[1-9]\d{0,14})$/.test(params.number ?? '')) throw notFound()
    const entry = await findEntry(ctx.db, Number(params.number))
    if (!entry) throw notFound()
    const [log, records, shown] = await Promise.all([
      loadLogFacts(ctx),
      listRecords(ctx.db, entry.act),
      findEntryTargets(ctx, [entry]),
    ])
    const states = records.flatMap(({ number, type, at, version }) =>
      number === undefined
        ? []
        : [{ number, type, at, version, label: labelOf(journalSourcesIn(ctx), type) }],
    )
    return page(
      EntryPage({
        frame,
        entry,
        log,
        states,
        label: labelOf(journalSourcesIn(ctx), entry.type),
        shown: shown.get(entry.act),
        zone: zoneOfTerritory(entry.territory),
        verifier: frame.assets.verifier,
      }),
    )
  }),
]
