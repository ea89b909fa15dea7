import type { PlaceLink } from '#domain/base/link.ts'
import type { Language } from '#domain/base/text.ts'
import { listMeetingsById } from '#features/meetings/index.ts'
import { listNewsWithTextById, toCard } from '#features/news/index.ts'
import { listRegionTiles } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { filePath } from '#platform/files/index.ts'
import { listRecords } from '#platform/journal/index.ts'
import { findProgrammeEvent, listEventIds, listNewsIds, listPhotographs, listQuotes } from '../event-store.ts'
import { acceptsFeedback, FINDINGS_MAX, type Photograph, type Programme } from '../model.ts'
import { feedbackFigures, findProgramme } from '../store.ts'
import { listFirstFindings, listRecurring } from './findings/store.ts'

/** How many events, news items, pictures and quotes the page of a programme shows. */
const [SHOWN_EVENTS, SHOWN_NEWS, SHOWN_PICTURES, SHOWN_QUOTES] = [5, 4, 6, 6]
/** Findings of a kind on a region's own page, and beside another region. */
const [IN_REGION, COMPARED] = [12, 6]
/** Events on a region's page. */
const REGION_EVENTS_MAX = 8

export const toPhotographProps = (language: Language) => (photograph: Photograph) => {
  const { preview, width, height, alt, caption } = photograph
  const text = (one: { kk: string; ru: string; en?: string | undefined }) => one[language] ?? one.ru
  return {
    src: filePath({ sha256: preview, type: 'image/webp' }),
    alt: text(alt),
    caption: caption ? text(caption) : undefined,
    width,
    height,
  }
}

/** Everything on the page of a programme; undefined if there is none. The number of queries does not depend on its size. */
export async function loadProgramme(ctx: Context, slug: string, language: Language) {
  const programme = await findProgramme(ctx.db, slug)
  if (!programme) return undefined
  const { db } = ctx
  const { id } = programme
  const now = ctx.now()
  const [aheadIds, pastIds, newsIds] = await Promise.all([
    listEventIds(db, id, { when: 'ahead', now, limit: SHOWN_EVENTS }),
    listEventIds(db, id, { when: 'past', now, limit: SHOWN_EVENTS }),
    listNewsIds(db, id, SHOWN_NEWS),
  ])
  const [meetings, stories, findings, recurring, quotes, photographs, tiles, [record]] = await Promise.all([
    listMeetingsById(db, [...aheadIds, ...pastIds]),
    listNewsWithTextById(db, newsIds, language),
    listFirstFindings(db, id, 1),
    listRecurring(db, id),
    listQuotes(db, { programme: id }, SHOWN_QUOTES),
    listPhotographs(db, { programme: id }, SHOWN_PICTURES),
    listRegionTiles(ctx),
    listRecords(db, id),
  ])
  return {
    programme,
    ahead: meetings.filter((meeting) => aheadIds.includes(meeting.id)),
    past: meetings.filter((meeting) => pastIds.includes(meeting.id)).reverse(),
    news: stories.map(toCard),
    findings,
    recurring,
    quotes,
    shots: photographs.map(toPhotographProps(language)),
    tiles,
    record,
  }
}

/** The data of the slides. */
export async function loadPresentation(ctx: Context, slug: string) {
  const programme = await findProgramme(ctx.db, slug)
  if (!programme) return undefined
  const { id } = programme
  const [tiles, findings, recurring, quotes] = await Promise.all([
    listRegionTiles(ctx),
    listFirstFindings(ctx.db, id, FINDINGS_MAX),
    listRecurring(ctx.db, id),
    listQuotes(ctx.db, { programme: id }, SHOWN_QUOTES),
  ])
  return { programme, tiles, findings, recurring, quotes }
}

/** One of a programme's territories, by slug or code. */
export const placeIn = ({ territories }: Programme, name: string): PlaceLink | undefined =>
  territories.find(({ code, slug }) => code === name || slug === name)

/** What the page of a region shows. */
export async function loadRegion(ctx: Context, programme: Programme, place: PlaceLink) {
  const region = place.code
  const events = (when: 'ahead' | 'past') =>
    listEventIds(ctx.db, programme.id, { when, now: ctx.now(), limit: REGION_EVENTS_MAX, region })
  const [ahead, past, findings] = await Promise.all([
    events('ahead'),
    events('past'),
    listFirstFindings(ctx.db, programme.id, IN_REGION, region),
  ])
  const meetings = await listMeetingsById(ctx.db, [...ahead, ...past])
  return { findings, meetings }
}

/** The findings of two regions, for a comparison. */
export const loadComparedFindings = async (ctx: Context, programme: Programme, pair: readonly PlaceLink[]) =>
  (await Promise.all(pair.map(({ code }) => listFirstFindings(ctx.db, programme.id, COMPARED, code)))).flat()

/** What the page of a meeting shows of its programme; undefined for a meeting of no programme. */
export async function loadEvent(ctx: Context, id: string) {
  const event = await findProgrammeEvent(ctx.db, { id })
  if (!event) return undefined
  const figures = await feedbackFigures(ctx.db, { meeting: event.id })
  return { event, figures, open: acceptsFeedback(event, ctx.now()) }
}
