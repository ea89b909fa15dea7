import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { DeskPage, type DeskPageProps } from '#ui/desk/index.ts'
import { formatDateTime } from '#ui/format/index.ts'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import { messages } from './messages.ts'
import { DESK, type Draft, type DraftState, titleOf } from './model.ts'

/** What the frame of a page needs of the request. */
export type Frame = Pick<DeskPageProps, 'language' | 'path' | 'origin' | 'assets' | 'person'>

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

export type DraftPart = 'texts' | 'files' | 'preview' | 'versions' | 'publication'
const paths: Readonly<Record<DraftPart, string>> = {
  texts: '',
  files: '/files',
  preview: '/preview',
  versions: '/versions',
  publication: '/publish',
}

/** The address of a part of a draft, after the language. */
export const partPath = (id: string, part: DraftPart): string => `${DESK}/${id}${paths[part]}`

export type DraftPageProps = {
  readonly frame: Frame
  readonly draft: Draft
  readonly zone: string
  readonly part: DraftPart
  readonly children: ComponentChildren
}

/** A page of one draft: what it is called, its state, the ways between its parts. */
export function DraftPage({ frame, draft, zone, part, children }: DraftPageProps) {
  const { language } = frame
  const title = titleOf(draft.content, language)
  const public_ = draft.state === 'published' && draft.slug
  return (
    <DeskPage
      {...frame}
      at={DESK}
      title={title?.text ?? messages.untitled[language]}
      lang={title && title.language !== language ? title.language : undefined}
      above={
        <p class="meta">
          <a href={`/${language}${DESK}`}>{messages.all[language]}</a>
          <StateOf language={language} state={draft.state} />
          {public_ ? <a href={`/${language}/news/${draft.slug}`}>{messages.onSite[language]}</a> : null}
        </p>
      }
    >
      <SubNav
        label={messages.parts[language]}
        items={(Object.keys(paths) as DraftPart[]).map((one) => ({
          href: `/${language}${partPath(draft.id, one)}`,
          text: messages[one][language],
          current: one === part,
        }))}
      />
      <Standing language={language} draft={draft} zone={zone} />
      {children}
    </DeskPage>
  )
}

/** What is to be known before working on: that it goes out by itself, that readers see something else. */
function Standing({
  language,
  draft,
  zone,
}: {
  readonly language: Language
  readonly draft: Draft
  readonly zone: string
}) {
  if (draft.publishAt && draft.scheduledVersion) {
    const when = formatDateTime(language, draft.publishAt.toISOString(), zone)
    const title = messages.scheduledNotice[language](when, String(draft.scheduledVersion))
    return (
      <Notice kind="information" title={title}>
        {draft.scheduledVersion === draft.version ? null : <p>{messages.scheduledLater[language]}</p>}
      </Notice>
    )
  }
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

/** Stands above the page that readers will see, and is not part of it. */
export const PreviewNotice = ({ language, back }: { readonly language: Language; readonly back: string }) => (
  <aside class="wrap preview" aria-label={messages.preview[language]}>
    <Notice kind="information" title={messages.previewNotice[language]}>
      <p>
        <a href={back}>{messages.backToTexts[language]}</a>
      </p>
    </Notice>
  </aside>
)
