import { get, page, paginateByKey, type Route } from '#platform/http/index.ts'
import { listRecords } from '#platform/journal/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { entryPath, JOURNAL_PATH, PAGE_SIZE } from '../model.ts'
import { findEntryTargets, journalSourcesIn, labelOf, loadLogFacts, typeOptions } from '../queries.ts'
import { listEntryLines } from '../store.ts'
import { EntryPage } from './entry-views.tsx'
import { EntryFilterAndPage, readBeforeNumberField, readEntryFilterForm } from './form.ts'
import { logRoutes } from './log-routes.ts'
import { CACHE_TAGS, getEntry } from './responses.ts'
import { JournalPage } from './views.tsx'

export const pageRoutes: readonly Route[] = [
  ...logRoutes,

  get(
    JOURNAL_PATH,
    { query: EntryFilterAndPage, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, language, query }) => {
      const filter = await readEntryFilterForm(ctx, query)
      const before = readBeforeNumberField(query.before)
      const [{ items: lines, older }, log] = await Promise.all([
        paginateByKey(
          PAGE_SIZE,
          (limit) =>
            listEntryLines(ctx.db, { ...filter, organisation: filter.organisation?.id }, { before, limit }),
          ({ number }) => number,
        ),
        loadLogFacts(ctx),
      ])
      const shown = await findEntryTargets(ctx, lines)
      const sources = journalSourcesIn(ctx)
      const items = lines.map((entryLine) => ({
        ...entryLine,
        label: labelOf(sources, entryLine.type),
        shown: shown.get(entryLine.act),
        zone: zoneOfTerritory(entryLine.territory),
      }))
      const types = typeOptions(sources, language)
      return page(JournalPage({ frame, items, log, types, ...filter, before, older }))
    },
  ),

  get(entryPath(':number'), { cacheTags: CACHE_TAGS }, async ({ ctx, frame, params }) => {
    const entry = await getEntry(ctx, params.number)
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
