import type { ComponentChildren } from 'preact'
import { type Label, type Language, languages } from '#domain/base/text.ts'
import type { DraftText } from '#domain/translation/index.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { formatDateTime } from '#ui/format/index.ts'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import { shownIn } from '#ui/messages.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import { type KindMessages, messages } from './messages.ts'
import { type Draft, type DraftState, draftTitleOf } from './model.ts'

/** What the pages of a kind of drafts have in common. */
export type ShownKind = {
  /** Where its drafts are, after the language: '/desk/news'. */
  readonly path: string
  /** The section of the desk in which they are. */
  readonly section: string
  readonly messages: KindMessages
  /** The parts in which it is written, by the end of their addresses: '' for the first, '/files'. */
  readonly parts: readonly { readonly path: string; readonly label: Label }[]
}

/** A draft on a page: of what kind, what it is called and by whose clock its times are. */
export type ShownDraft = {
  readonly kind: ShownKind
  readonly draft: Draft<unknown>
  readonly title: DraftText
  /** IANA name. */
  readonly zone: string
  /** Where readers see it, after the language; absent: they do not. */
  readonly publicPath?: string | undefined
  /** Another page of the desk about what was published. */
  readonly more?: { readonly path: string; readonly label: Label } | undefined
}

const icons: Readonly<Record<DraftState, IconName>> = {
  draft: 'document',
  scheduled: 'calendar',
  published: 'good',
  withdrawn: 'cancelled',
  archived: 'held',
}

/** The state of a draft: a sign and a word. */
export const StateOf = ({ language, state }: { readonly language: Language; readonly state: DraftState }) => (
  <span class={`st of-${state}`}>
    <Icon name={icons[state]} /> {messages[state][language]}
  </span>
)

/** The languages of a list, by their own names: «қазақша, русский». */
export const languageList = (listed: readonly Language[], language: Language): string =>
  languages
    .filter((language) => listed.includes(language))
    .map((item) => shownIn[item][language])
    .join(', ')

export type DraftFrameProps = ShownDraft & {
  readonly frame: DeskFrame
  /** The end of the address of the part that is shown. */
  readonly part: string
  readonly children: ComponentChildren
}

/** A page of one draft: what it is called, its state, the ways between its parts. */
export function DraftFrame(props: DraftFrameProps) {
  const { frame, kind, draft, part, publicPath, more, children } = props
  const { language } = frame
  const title = draftTitleOf(props.title, language)
  const root = `/${language}${kind.path}`
  return (
    <DeskPage
      {...frame}
      at={kind.section}
      title={title?.text ?? kind.messages.untitled[language]}
      lang={title && title.language !== language ? title.language : undefined}
      above={
        <p class="meta">
          <a href={root}>{kind.messages.all[language]}</a>
          <StateOf language={language} state={draft.state} />
          {publicPath ? <a href={`/${language}${publicPath}`}>{messages.onSite[language]}</a> : null}
          {more ? <a href={`/${language}${more.path}`}>{more.label[language]}</a> : null}
        </p>
      }
    >
      <SubNav
        label={kind.messages.parts[language]}
        items={partsOf(kind).map((item) => ({
          href: `${root}/${draft.id}${item.path}`,
          text: item.label[language],
          current: item.path === part,
        }))}
      />
      <BeforeWork {...props} />
      {children}
    </DeskPage>
  )
}

export const PREVIEW_PATH = '/preview'
export const VERSIONS_PATH = '/versions'
export const PUBLICATION_PATH = '/publish'

const partsOf = ({ parts }: ShownKind) => [
  ...parts,
  { path: PREVIEW_PATH, label: messages.preview },
  { path: VERSIONS_PATH, label: messages.versions },
  { path: PUBLICATION_PATH, label: messages.publication },
]

/** What is to be known before working on: that it is published by itself, that readers see something else. */
function BeforeWork({ frame: { language }, draft, zone }: DraftFrameProps) {
  if (draft.publishAt && draft.scheduledVersion) {
    const when = formatDateTime(language, draft.publishAt.toISOString(), zone)
    const title = messages.scheduledNotice[language](when, String(draft.scheduledVersion))
    return (
      <Notice kind="information" title={title}>
        {draft.scheduledVersion === draft.version ? null : <p>{messages.scheduledLater[language]}</p>}
      </Notice>
    )
  }
  if (draft.publishFailed) return <Notice kind="attention" title={messages.scheduleFailed[language]} />
  if (draft.state === 'published' && draft.version !== draft.publicVersion)
    return (
      <Notice kind="attention" title={messages.publicNotice[language]}>
        <p>{messages.publicNoticeHelp[language]}</p>
      </Notice>
    )
  if (draft.state === 'withdrawn' || draft.state === 'archived')
    return <Notice kind="information" title={messages.closedNotice[language]} />
  return null
}

/** Stands above the page that readers will see, and is not part of it. `path`: of the draft, after the language. */
export const previewNotice = (language: Language, path: string) => (
  <aside class="wrap preview" aria-label={messages.preview[language]}>
    <Notice kind="information" title={messages.previewNotice[language]}>
      <p>
        <a href={`/${language}${path}`}>{messages.backToTexts[language]}</a>
      </p>
    </Notice>
  </aside>
)
