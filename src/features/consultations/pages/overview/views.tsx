import type { ComponentChildren } from 'preact'
import type { PlaceLink } from '#domain/base/link.ts'
import { textIn } from '#domain/base/text.ts'
import type { TrustedHtml } from '#domain/base/trusted-html.ts'
import { territoryPath } from '#features/territories/index.ts'
import { FollowButton } from '#ui/follow-button/follow-button.tsx'
import { ButtonLink } from '#ui/form/index.ts'
import { Columns, PageHead, Section, type SectionItem, Sections } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { langAttribute, renderText } from '#ui/official-text/official-text.tsx'
import { Page } from '#ui/page/page.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { Prose } from '#ui/prose/prose.tsx'
import { Recorded, type RecordedProps } from '#ui/recorded/recorded.tsx'
import { Share } from '#ui/share/share.tsx'
import { messages } from '../../messages.ts'
import { ATOM_PATH, CONSULTATION_KIND, consultationPath, documentKinds, readingPath } from '../../model.ts'
import { acceptsComments, stateOf } from '../../state-model.ts'
import {
  consultationsCrumb,
  describeState,
  PauseNotice,
  State,
  Tabs,
  UnsentComments,
  Warnings,
} from '../../views.tsx'
import { OverviewAside, type OverviewAsideProps } from './aside-views.tsx'

export type OverviewPageProps = OverviewAsideProps & {
  readonly trail: readonly PlaceLink[]
  readonly explanatoryNote: TrustedHtml
  readonly promise: TrustedHtml
  readonly decision: TrustedHtml | undefined
  readonly record: RecordedProps['entry']
  readonly sections: readonly SectionItem[]
  /** At the desk, before readers see it: what stands above the page, and where the text is seen. */
  readonly preview?: {
    readonly path: string
    readonly notice: ComponentChildren
    readonly textHref: string | undefined
  }
}

export function OverviewPage(props: OverviewPageProps) {
  const { frame, consultation, clock, preview } = props
  const { language } = frame
  const { title, purpose, place } = consultation
  const open = acceptsComments(consultation, clock.today)
  const textHref = preview ? preview.textHref : `/${language}${readingPath(consultation)}`
  return (
    <Page
      {...frame}
      path={preview?.path ?? consultationPath(consultation)}
      noindex={preview !== undefined}
      before={preview?.notice}
      section="consultations"
      kato={place.code}
      title={textIn(title, language)}
      description={textIn(purpose, language)}
      feeds={[
        {
          type: 'application/atom+xml',
          href: `/${language}${ATOM_PATH}`,
          title: messages.title[language],
        },
      ]}
    >
      <PageHead
        above={<Trail {...props} />}
        title={textIn(title, language)}
        lang={langAttribute(title, language)}
        lead={renderText(purpose, language)}
      >
        <p class="meta">
          <span>{documentKinds[consultation.kind].label[language]}</span>
          <State language={language} state={stateOf(consultation, clock.today)} />
          {consultation.demo ? <span>{messages.demo[language]}</span> : null}
        </p>
        <p class="until">{describeState(consultation, language, clock)}</p>
        <div class="btns">
          {textHref ? (
            <ButtonLink href={textHref}>{(open ? messages.read : messages.readOnly)[language]}</ButtonLink>
          ) : null}
          {preview ? null : (
            <FollowButton language={language} kind={CONSULTATION_KIND} id={consultation.id} />
          )}
        </div>
      </PageHead>
      <PauseNotice language={language} consultation={consultation} today={clock.today} />
      <Warnings language={language} consultation={consultation} />
      {consultation.shorterGround ? (
        <Notice kind="attention" title={messages.shorter[language]}>
          <p>
            {messages.shorterGround[language]}: {renderText(consultation.shorterGround, language)}
          </p>
        </Notice>
      ) : null}
      {preview ? null : (
        <>
          <Tabs language={language} consultation={consultation} current="overview" />
          <UnsentComments language={language} consultation={consultation} />
        </>
      )}
      <Columns aside={<OverviewAside {...props} />}>
        {props.decision ? (
          <Section title={messages.decision[language]} id="decision">
            <Prose
              html={props.decision}
              lang={consultation.decision ? langAttribute(consultation.decision, language) : undefined}
            />
          </Section>
        ) : null}
        <Section title={messages.why[language]}>
          <Prose html={props.explanatoryNote} lang={langAttribute(consultation.explanatoryNote, language)} />
        </Section>
        <Section title={messages.promise[language]}>
          <Prose html={props.promise} lang={langAttribute(consultation.promise, language)} />
        </Section>
        <Sections language={language} items={props.sections} />
        <Recorded language={language} zone={clock.zone} entry={props.record} />
        {preview ? null : (
          <Share
            language={language}
            url={`${frame.origin}/${language}${consultationPath(consultation)}`}
            title={textIn(title, language)}
          />
        )}
      </Columns>
    </Page>
  )
}

function Trail({ frame: { language }, consultation, trail }: OverviewPageProps) {
  const places = [...trail, consultation.place].map((place) => ({
    href: `/${language}${territoryPath(place)}`,
    text: place.label[language],
  }))
  return <TerritoryTrail language={language} trail={[consultationsCrumb(language), ...places]} />
}
