import { Type } from 'typebox'
import { type Language, textIn } from '#domain/base/text.ts'
import { commentKinds } from '#domain/comment/index.ts'
import { participationRefusals } from '#features/residents/index.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  oneOf,
  PASTED_FORM_BYTES,
  page,
  pageNumber,
  post,
  type Reply,
  type Route,
  seeOther,
  type Upload,
} from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import { documentUpload, reserveUpload, uploadMessages } from '#platform/uploads/index.ts'
import { findRefusal } from '../actions.ts'
import { authorOf, authorProblems, signedAs } from '../joining/routes.ts'
import { LetterSentPage } from '../joining/views.tsx'
import { type Comment, type CommentTarget, commentPath, draftName, POSTS_PER_HOUR } from '../model.ts'
import { clockOf } from '../pages/routes.ts'
import { type CommentTargetKind, kindsOf } from '../target-actions.ts'
import { sectionOf } from '../views.tsx'
import { findAlike, submitComment } from './actions.ts'
import { readAttachment, retainAttachment, type Sender, senderOf } from './attachment-form.ts'
import { fieldOf, readComment, type TypedComment } from './form.ts'
import { submissionMessages } from './messages.ts'
import { CommentFormPage, type ShownAnchor } from './views.tsx'

/** The place in the path of a form. */
export type FormAnchor = {
  readonly target: CommentTarget
  readonly anchor: string
  /** The path of the form, after the language. */
  readonly path: string
  /** The path of the discussion of the place, after the language. */
  readonly back: string
  /** The newest edition of the target; absent: it has one only. */
  readonly edition?: { readonly version: string; readonly number: number } | undefined
  /** The name of the draft at its original place, when a newer edition has moved or changed the place. */
  readonly movedFrom?: string | undefined
}

/** A form for comments on the targets of a kind. */
export type CommentForm = {
  readonly kind: CommentTargetKind
  /** Its path: '/consultations/:slug/at/:anchor/say'. */
  readonly path: string
  /** Finds the place in a path; `edition`: the edition on which the text was written, 0: the newest. */
  readonly find: (
    ctx: Context,
    params: Readonly<Record<string, string>>,
    edition: number,
  ) => Promise<FormAnchor | undefined>
  /** The place as the page shows it; undefined: there is none. By default the title of the target. */
  readonly show?: (ctx: Context, frame: Frame, place: FormAnchor) => Promise<ShownAnchor | undefined>
}

const words = { ...submissionMessages, ...participationRefusals }

const empty: TypedComment = {
  kind: 'remark',
  body: '',
  wording: '',
  name: '',
  email: '',
  problems: {},
  version: 0,
  seen: false,
}

const showTarget = ({ target, anchor }: FormAnchor, language: Language): ShownAnchor => ({
  anchor,
  name: textIn(target.title, language),
  wordable: null,
  edition: 0,
  cited: null,
})

type Asked = { readonly ctx: Context; readonly frame: Frame; readonly actor: Actor | undefined }
type Shown = {
  readonly alike?: readonly Comment[] | undefined
  readonly status?: number
  readonly cookie?: string
}
/** A form with the files that came with it. */
type Posted = Asked & {
  readonly sender: Sender
  readonly files: readonly Upload[]
  readonly params: Readonly<Record<string, string>>
}

/** The form with the typed values; 422 when something has to be corrected or confirmed. */
async function formPage(
  { kind, show }: CommentForm,
  { ctx, frame, actor }: Asked,
  place: FormAnchor,
  typed: TypedComment,
  { alike, status = 422, cookie }: Shown = {},
): Promise<Reply> {
  const shown = show ? await show(ctx, frame, place) : showTarget(place, frame.language)
  if (!shown) throw notFound()
  const kinds = kindsOf(kind)
  const wanted = typed.kind === 'wording' && !shown.wordable ? 'remark' : typed.kind
  const { target, path, movedFrom } = place
  const view = page(
    CommentFormPage({
      frame,
      target,
      clock: clockOf(ctx, target),
      place: shown,
      path,
      kind: kinds.includes(wanted) ? wanted : (kinds[0] ?? wanted),
      draft: { ...typed, wording: typed.wording || (shown.wordable?.words ?? '') },
      signedAs: signedAs(actor, frame.language),
      refusal: status === 200 ? await findRefusal(ctx, target.participation, actor) : undefined,
      ...(alike || typed.seen ? { alike: alike ?? [] } : {}),
      from: movedFrom,
      owner: actor?.account ?? '',
      posted: status !== 200,
    }),
    status,
  )
  return cookie && view.kind === 'page' ? { ...view, cookie } : view
}

/** Where a place is in the edition that was published after its form had been sent. */
async function movedPlace({ find }: CommentForm, { ctx, params }: Posted, { edition }: FormAnchor) {
  const moved = await find(ctx, params, edition?.number ?? 0)
  if (!moved) throw notFound()
  return moved
}

/** Submits a posted comment, or shows the form with the errors. */
async function submit(
  form: CommentForm,
  asked: Posted,
  place: FormAnchor,
  sent: TypedComment,
): Promise<Reply> {
  const { ctx, frame, actor, sender, files } = asked
  const { language } = frame
  const { attachment, typed } = await readAttachment(ctx, sent, { files, language, sender })
  const again = async (refused: TypedComment, shown: Shown = {}, at = place) => {
    if (!attachment) return formPage(form, asked, at, refused, shown)
    const kept = await retainAttachment(ctx, frame.origin, refused, { attachment, sender, language })
    return formPage(form, asked, at, kept.typed, {
      ...shown,
      ...(kept.cookie ? { cookie: kept.cookie } : {}),
    })
  }
  if (place.movedFrom !== undefined) return again(typed)
  const problems = { ...typed.problems, ...authorProblems(actor, typed, language) }
  if (Object.keys(problems).length > 0) return again({ ...typed, problems })
  const { target, anchor } = place
  const address = { id: target.id, anchor }
  const isWording = typed.kind === 'wording'
  if (!typed.seen && target.intake === 'open') {
    const alike = await findAlike(ctx, address, typed.body, isWording ? typed.wording : '')
    if (alike.length > 0) return again(typed, { alike })
  }
  const comment = {
    ...address,
    kind: typed.kind,
    body: typed.body,
    wording: isWording
      ? { text: typed.wording, language: language === 'kk' ? ('kk' as const) : ('ru' as const) }
      : undefined,
    pageLanguage: language,
    attachment,
    version: place.edition?.version,
  }
  const author = authorOf(actor, typed, language)
  if (
    attachment &&
    'bytes' in attachment &&
    !(await reserveUpload(ctx, sender.uploader, attachment.bytes.length))
  )
    return formPage(form, asked, place, {
      ...typed,
      problems: { file: uploadMessages['upload-quota'][language] },
    })
  const submitted = await submitComment(ctx, { targetKind: form.kind, comment, author })
  if (!submitted.ok) {
    const { refusal } = submitted
    if (refusal === 'no-target' || refusal === 'kind-not-taken') throw notFound()
    if (refusal === 'place-moved') return again(typed, {}, await movedPlace(form, asked, place))
    if (refusal === 'file-gone')
      return formPage(form, asked, place, {
        ...typed,
        file: undefined,
        problems: { file: uploadMessages[refusal][language] },
      })
    const field = fieldOf[refusal] ?? 'say'
    return again({ ...typed, problems: { [field]: words[refusal][language] } })
  }
  if ('number' in submitted.value) return seeOther(`/${language}${commentPath(submitted.value.number)}#sent`)
  return page(
    LetterSentPage({
      frame,
      email: submitted.value.confirmationSentTo,
      back: place.back,
      section: sectionOf(target),
      draft: draftName(target, anchor),
    }),
  )
}

const FormQuery = Type.Object({
  kind: Type.Optional(oneOf(commentKinds)),
  version: Type.Optional(pageNumber),
})

/** Routes of a comment form. */
export function commentFormRoutes(form: CommentForm): readonly Route[] {
  const placeOf = async (ctx: Context, params: Readonly<Record<string, string>>, edition: number) => {
    const place = await form.find(ctx, params, edition)
    if (!place) throw notFound()
    return place
  }
  return [
    get(form.path, { query: FormQuery, allow: 'anyone' }, async ({ ctx, frame, actor, params, query }) => {
      const place = await placeOf(ctx, params, Number(query.version ?? 0))
      const typed = { ...empty, kind: query.kind ?? 'remark' }
      return formPage(form, { ctx, frame, actor }, place, typed, { status: 200 })
    }),

    post(
      form.path,
      {
        allow: 'anyone',
        perHour: POSTS_PER_HOUR,
        bytes: PASTED_FORM_BYTES,
        // One more than allowed, so that two files are refused beside the field.
        uploads: { ...documentUpload, files: documentUpload.files + 1, fieldBytes: PASTED_FORM_BYTES },
      },
      async (asked) => {
        const { ctx, frame, actor, params, body, files } = asked
        const typed = readComment(body)
        // Files for addresses that do not exist are not looked at.
        const place = await placeOf(ctx, params, typed.version)
        return submit(form, { ctx, frame, actor, files, params, sender: senderOf(asked) }, place, typed)
      },
    ),
  ]
}
