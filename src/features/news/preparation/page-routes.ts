import { randomUUID } from 'node:crypto'
import { type Id, isId } from '#domain/base/id.ts'
import { type Language, languages } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { notFound, page, type Reply, type SubjectOf } from '#platform/http/index.ts'
import { type Actor, may } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { newsPermissions } from '../permissions.ts'
import { publishMessages } from '../publication/messages.ts'
import { PublishPage, type PublishPageProps } from '../publication/views.tsx'
import { ConflictPage } from './conflict-views.tsx'
import { EditPage, type EditPageProps } from './edit-views.tsx'
import type { DraftPart, Frame } from './frame-views.tsx'
import { type FoundDraft, findDraft, findOwner } from './list-store.ts'
import { messages } from './messages.ts'
import { isStory, missingProblems, missingText } from './missing-views.tsx'
import { type Draft, type DraftContent, lacking, missingIn, storyNames } from './model.ts'
import { findVersion } from './store.ts'

/** Of which body the draft of an address is, and where that body is. */
export const ownerOf: SubjectOf = async ({ db }, { id = '' }) => {
  const owner = isId(id) ? await findOwner(db, id) : undefined
  return owner && { organisation: owner.id, territory: { first: owner.first, last: owner.last } }
}

export type Opened = {
  readonly found: FoundDraft
  readonly draft: Draft
  /** The clock of the place that the item is about. */
  readonly zone: string
}

/** A draft for a page; what is gone answers 404. */
export async function openDraft({ db }: Context, id: string | undefined): Promise<Opened> {
  const found = id && isId(id) ? await findDraft(db, id as Id<'news-item'>) : undefined
  if (!found) throw notFound()
  return { found, draft: found, zone: zoneOfTerritory(found.content.territory) }
}

export const newSitting = (): string => randomUUID()

/** How a person is named to their colleagues. */
export const nameOf = (one: {
  readonly name: string | null
  readonly email: string | null
}): string | undefined => one.name ?? one.email?.split('@')[0] ?? undefined

export const placeText = ({ found }: Opened, language: Language): string =>
  found.placeLabel ? `${found.placeLabel[language]} (${found.placeCode})` : found.content.territory

export const mayPublish = ({ found }: Opened, actor: Actor): boolean =>
  may(actor, newsPermissions.publish, {
    organisation: found.organisation,
    territory: { first: found.bodyFirst, last: found.bodyLast },
  })

/** The page of the texts, also as it comes back with what is wrong or missing. */
export function editPage(
  frame: Frame,
  opened: Opened,
  more: Partial<EditPageProps> = {},
  status = 200,
): Reply {
  const { draft, zone } = opened
  const props = { frame, draft, zone, sitting: newSitting(), place: placeText(opened, frame.language) }
  return page(EditPage({ ...props, editable: isEditable(draft), ...more }), status)
}

export const isEditable = ({ state }: Draft): boolean => state !== 'withdrawn' && state !== 'archived'

/** The page of the texts with everything that is missing before it can be published, beside the fields. */
export function incompletePage(frame: Frame, opened: Opened): Reply {
  const { language } = frame
  const missing = missingIn(opened.draft.content)
  const problems = missingProblems(missing, language)
  const errors = Object.fromEntries(
    Object.entries(missing)
      .filter(([control]) => isStory(control))
      .map(([control, code]) => [control, missingText(control, code, language)]),
  )
  return editPage(frame, opened, { errors, problems }, 422)
}

export function publishPage(
  frame: Frame,
  opened: Opened,
  actor: Actor,
  more: Partial<PublishPageProps> = {},
  status = 200,
): Reply {
  const { draft, zone, found } = opened
  const { content, changes } = draft
  const missing = missingIn(content)
  const behind = lacking(content, changes).filter((one) =>
    storyNames.every((name) => content.texts[name][one]),
  )
  const props = {
    frame,
    draft,
    zone,
    publisher: mayPublish(opened, actor),
    missing,
    outdated: behind,
    placeName: found.placeLabel?.[frame.language] ?? '',
  }
  return page(PublishPage({ ...props, ...more }), status)
}

const storyLabels = { title: messages.title, lead: messages.leadText, body: messages.bodyText } as const
const fileLabels = { alt: publishMessages.alt, caption: publishMessages.caption } as const

/** Both texts wherever the form and what is saved differ; the rest of the form goes along unseen. */
export async function conflictPage(
  { db, actor }: Context,
  frame: Frame,
  opened: Opened,
  part: DraftPart,
  yours: DraftContent,
  typed: Readonly<Record<string, string>>,
): Promise<Reply> {
  const { language } = frame
  const { draft, zone } = opened
  const last = await findVersion(db, draft.id, draft.version)
  const own = actor !== undefined && last?.account_id === actor.account
  const labels: Readonly<Record<string, Readonly<Record<Language, string>>>> =
    part === 'texts' ? storyLabels : fileLabels
  const texts = Object.entries(labels).flatMap(([name, label]) =>
    languages.flatMap((tongue) => {
      const key = name as keyof DraftContent['texts']
      const [theirs, mine] = [draft.content.texts[key][tongue] ?? '', yours.texts[key][tongue] ?? '']
      return theirs === mine
        ? []
        : [{ name: `${name}-${tongue}`, label: label[language], tongue, theirs, yours: mine }]
    }),
  )
  const asked = new Set(['version', 'sitting', ...texts.map(({ name }) => name)])
  const rest = Object.fromEntries(Object.entries(typed).filter(([name]) => !asked.has(name)))
  return page(ConflictPage({ frame, draft, zone, sitting: newSitting(), own, part, texts, rest }), 409)
}
