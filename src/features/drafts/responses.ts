import { randomUUID } from 'node:crypto'
import type { ComponentChild } from 'preact'
import { emptyForm, type FormFields, type FormState } from '#domain/base/form.ts'
import { type Id, isId } from '#domain/base/id.ts'
import type { Label, Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  formPage,
  notFound,
  page,
  type RouteResponse,
  type SignedInRequest,
  type SubjectOf,
} from '#platform/http/index.ts'
import { may } from '#platform/identity/index.ts'
import type { DraftKind } from './actions.ts'
import { essentialTexts, findRebase, subjectOfDraft } from './kinds.ts'
import { findDraftOwner } from './list/store.ts'
import type { KindMessages } from './messages.ts'
import { allowed, type CheckedTranslations, type Draft, outdatedLanguages } from './model.ts'
import type { PublicationProblem } from './publication/messages.ts'
import { PublicationPage } from './publication/views.tsx'
import { type FoundDraft, findDraft } from './store.ts'
import type { DraftField } from './versions/model.ts'
import { DraftFrame, type ShownDraft } from './views.tsx'
import type { DraftPartForm } from './writing/views.tsx'

/** A form as it was sent: what it makes of the content, and everything that was typed. */
export type ReadForm<Content> = {
  readonly content: Content
  /** Translations that were marked as right as they are. */
  readonly checked: CheckedTranslations
  readonly typed: Readonly<Record<string, string>>
  /** What is wrong, as sentences by the names of the controls; the form then comes back instead of being saved. */
  readonly problems: Readonly<Record<string, string>>
  /** Something cannot be kept, such as a text that is too long: not even the page's own saves are taken. */
  readonly unsavable: boolean
  /**
   * A button beside rows was pressed, such as one that adds a speaker: the name of these rows. `content` and `typed`
   * have them as the button left them. It is saved, and the page comes back with the form.
   */
  readonly rows?: string | undefined
}

/** A draft as its pages are made of it. */
export type OpenedDraft<Content> = {
  readonly draft: FoundDraft<Content>
  readonly zone: string
  /** Whether it can still be written. */
  readonly editable: boolean
  /** Any content of it, brought up to what is true now. */
  readonly rebased: (content: Content) => Content
  /** The mark of a form that is drawn now. */
  readonly formId: string
}

/** A page on which a part of a draft is written: all of it for most kinds; a second one for files. */
export type DraftPart<Content> = {
  /** The end of its address: '' for the first, '/files'. */
  readonly path: string
  readonly label: Label
  /** Whether the part is there for a draft in its state; always by default. */
  readonly shown?: (draft: Draft<unknown>) => boolean
  /** Bytes that its form may have. */
  readonly bytes: number
  /** Whether its page saves by itself. */
  readonly autosave: boolean
  /** Absent: the page has no form of the draft; routes of the slice change its content (`changeContent`). */
  readonly read?: (
    ctx: Context,
    known: Content,
    body: FormFields,
    language: Language,
    draft: Pick<Draft<Content>, 'id' | 'organisation' | 'state'>,
  ) => Promise<ReadForm<Content>> | ReadForm<Content>
  /** What stands in the frame of the page: usually a `DraftForm`, or the closed texts. */
  readonly draw: (
    ctx: Context,
    frame: Frame,
    opened: OpenedDraft<Content>,
    form: DraftPartForm,
  ) => Promise<ComponentChild> | ComponentChild
}

/** What the pages of a kind of drafts need beside its definition. */
export type DraftPages<Content> = {
  readonly messages: KindMessages
  readonly parts: readonly [DraftPart<Content>, ...DraftPart<Content>[]]
  /** The fields of a content as versions are compared and conflicts shown; labels in the reader's language. */
  readonly fields: (content: Content, language: Language) => readonly DraftField[]
  /** A problem that `check` found, as a sentence that says where. */
  readonly problemText: (control: string, code: string, language: Language) => string
  /** The part on whose page a control is, by the end of its address. */
  readonly partOf: (control: string) => string
  /** The page that readers would see. `path`: the address of the preview, after the language. */
  readonly preview: (
    ctx: Context,
    frame: Frame,
    opened: OpenedDraft<Content>,
    shown: { readonly path: string; readonly notice: ComponentChild; readonly sideBySide: boolean },
  ) => Promise<RouteResponse>
  /** `false`: publishing a correction asks for no reason, because the content has its own. */
  readonly correctionReason?: false
  /** Where readers see it, after the language, by its slug. */
  readonly publicPath: (slug: string) => string
  /** What else the publisher should know before publishing, such as a term of law. */
  readonly remarks?: (ctx: Context, frame: Frame, opened: OpenedDraft<Content>) => ComponentChild
  /** By when it must be published, for the tasks of the desk. */
  readonly publishBy?: (content: Content) => Date | undefined
  /** The lists of a section that has more than drafts, with theirs among them: ways between them. */
  readonly lists?: {
    readonly label: Label
    readonly items: readonly { readonly path: string; readonly label: Label }[]
  }
  /** Another page of the desk about what was published, such as its links. */
  readonly more?: (id: string) => { readonly path: string; readonly label: Label }
  /** The place by whose clock it is scheduled, in the reader's language. */
  readonly clockPlace: (ctx: Context, content: Content, language: Language) => Promise<string>
}

/** Whose the draft of an address is: the organisation of the parameter `id`, in its place. */
export const findDraftSubject =
  <Content extends object, Ready>({ kind }: DraftKind<Content, Ready>): SubjectOf =>
  async ({ db }, { id = '' }) => {
    const owner = isId(id) ? await findDraftOwner(db, kind, id) : undefined
    return owner && { organisation: owner.id, territory: { first: owner.first, last: owner.last } }
  }

/** A draft for a page; what is gone answers 404. */
export async function openForPage<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  ctx: Context,
  id: string | undefined,
): Promise<OpenedDraft<Content>> {
  const found = id && isId(id) ? await findDraft<Content>(ctx.db, kind.kind, id as Id<'draft'>) : undefined
  if (!found) throw notFound()
  const rebased = await findRebase(kind, ctx, found)
  const draft = { ...found, content: rebased(found.content) }
  return {
    draft,
    rebased,
    zone: kind.zone(draft.content),
    editable: allowed.edit(draft),
    formId: randomUUID(),
  }
}

/** How a person is named to colleagues. */
export const editorNameOf = (editor: {
  readonly name: string | null
  readonly email: string | null
}): string | undefined => editor.name ?? editor.email?.split('@')[0] ?? undefined

/** A draft as the frame of its pages shows it. */
export const shownDraft = <Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  { messages, parts, publicPath, more }: DraftPages<Content>,
  { draft, zone }: OpenedDraft<Content>,
): ShownDraft => ({
  kind: {
    path: kind.path,
    section: kind.section ?? kind.path,
    messages,
    parts: parts.filter(({ shown }) => shown?.(draft) ?? true),
  },
  draft,
  title: kind.title(draft.content),
  zone,
  publicPath: draft.state === 'published' && draft.slug ? publicPath(draft.slug) : undefined,
  more: draft.state === 'published' ? more?.(draft.id) : undefined,
})

/** The page of a part, also as it comes back with what is wrong or missing. */
export async function partPage<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  request: { readonly ctx: Context; readonly frame: Frame },
  part: DraftPart<Content>,
  opened: OpenedDraft<Content>,
  form: DraftPartForm = {},
): Promise<RouteResponse> {
  const { ctx, frame } = request
  const children = await part.draw(ctx, frame, opened, form)
  const view = DraftFrame({ ...shownDraft(kind, pages, opened), frame, part: part.path, children })
  return page(view, partStatus(form))
}

/** The problems of a draft are sentences, so that its status cannot follow from their keys: what was refused has some. */
const partStatus = ({ errors, problems }: DraftPartForm) => (errors || problems ? 422 : 200)

/** A page of a slice's own in the frame of a draft, such as a closer look at one of its parts. */
export const framedPage = <Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  frame: Frame,
  opened: OpenedDraft<Content>,
  {
    part,
    children,
    form = emptyForm,
  }: {
    /** The end of the address of the part to which it belongs. */
    readonly part: string
    readonly children: ComponentChild
    readonly form?: FormState
  },
): RouteResponse => formPage(DraftFrame({ ...shownDraft(kind, pages, opened), frame, part, children }), form)

/** The first part with everything that is missing before it can be published at a moment, beside the fields. */
export async function incompletePage<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  request: { readonly ctx: Context; readonly frame: Frame },
  opened: OpenedDraft<Content>,
  at: Date,
): Promise<RouteResponse> {
  const [part] = pages.parts
  const problems = await listProblems(kind, pages, request, opened, at)
  const errors = Object.fromEntries(
    problems.filter(({ field }) => pages.partOf(field) === part.path).map(({ field, text }) => [field, text]),
  )
  return partPage(kind, pages, request, part, opened, { errors, problems })
}

/** All that is missing or wrong before a draft can be published at a moment, as sentences. */
async function listProblems<Content extends object, Ready>(
  { check }: DraftKind<Content, Ready>,
  { problemText }: DraftPages<Content>,
  { ctx, frame }: { readonly ctx: Context; readonly frame: Frame },
  { draft }: OpenedDraft<Content>,
  at: Date,
) {
  const checked = await check(ctx, draft, at)
  if (checked.ok) return []
  return Object.entries(checked.problems).map(([field, code]) => ({
    field,
    text: problemText(field, code, frame.language),
  }))
}

/** The page on which a draft is published, also as it comes back with what was refused. */
export async function publicationPage<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  pages: DraftPages<Content>,
  request: SignedInRequest,
  opened: OpenedDraft<Content>,
  form: FormState<PublicationProblem> = emptyForm,
): Promise<RouteResponse> {
  const { ctx, frame, actor } = request
  const { draft } = opened
  const { language } = frame
  const missing = opened.editable ? await listProblems(kind, pages, request, opened, ctx.now()) : []
  const view = PublicationPage({
    frame,
    shown: shownDraft(kind, pages, opened),
    publisher: may(actor, kind.permissions.publish, subjectOfDraft(draft)),
    withdrawable: kind.withdrawable === true,
    asksReason: pages.correctionReason !== false,
    missing: missing.map(({ field, text }) => ({
      text,
      href: `/${language}${kind.path}/${draft.id}${pages.partOf(field)}#${field}`,
    })),
    outdated: outdatedLanguages(essentialTexts(kind, draft.content), draft.changes),
    remarks: opened.editable ? pages.remarks?.(ctx, frame, opened) : undefined,
    placeName: await pages.clockPlace(ctx, draft.content, language),
    form,
  })
  return formPage(view, form)
}
