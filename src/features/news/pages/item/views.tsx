import type { ComponentChildren } from 'preact'
import type { PlaceLink } from '#domain/base/link.ts'
import { type Language, shownLanguage, textIn } from '#domain/base/text.ts'
import type { TrustedHtml } from '#domain/base/trusted-html.ts'
import { topics } from '#domain/topic/index.ts'
import { organisationKindNames, organisationPath } from '#features/organisations/index.ts'
import { territoryPath } from '#features/territories/index.ts'
import { Byline, SideBySide, Topics } from '#ui/article/article.tsx'
import { type DocumentItem, Documents } from '#ui/documents/documents.tsx'
import { Follow } from '#ui/follow/follow.tsx'
import { Columns, PageHead, Section, type SectionItem, Sections } from '#ui/layout/layout.tsx'
import { languageNames } from '#ui/messages.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { OrganisationLink } from '#ui/organisation-link/organisation-link.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { Picture } from '#ui/picture/picture.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { Prose } from '#ui/prose/prose.tsx'
import { Recorded, type RecordedProps } from '#ui/recorded/recorded.tsx'
import { Share } from '#ui/share/share.tsx'
import { messages } from '../../messages.ts'
import { languagesOf, type NewsCard, type NewsItem, newsPath, newsVersionsPath } from '../../model.ts'
import { NewsCards } from '../card-views.tsx'
import { historyMessages } from '../history/messages.ts'
import { Corrected, type NewsCorrection } from '../history/views.tsx'
import { type NewsChannel, newsCrumb, newsListHref } from '../views.tsx'

/** An item's text in one of its languages, made into HTML. */
export type NewsVersion = { readonly language: Language; readonly html: TrustedHtml }

export type NewsItemPageProps = {
  readonly frame: PageFrame
  readonly item: NewsItem
  /** Everything that contains the item's place, from the republic down. */
  readonly trail: readonly PlaceLink[]
  readonly further: readonly NewsCard[]
  /** One version to read, or all of them side by side. */
  readonly versions: readonly NewsVersion[]
  readonly sideBySide: boolean
  /** Addresses and clocks that belong to the item's parts. */
  readonly pictureSrc: string | undefined
  readonly zone: string
  readonly channel: NewsChannel | undefined
  /** The newest entry of the public journal about it. */
  readonly record: RecordedProps['entry']
  /** Page sections of other slices. */
  readonly sections?: readonly SectionItem[]
  readonly attachments?: readonly DocumentItem[]
  /** The newest correction, if there was one. */
  readonly correction?: NewsCorrection | undefined
  /** A draft, as it will look: where it is shown, and what says so before everything. */
  readonly preview?: { readonly path: string; readonly notice: ComponentChildren }
}

/** The address of the page: that of the item, or of its preview. */
const pathOf = ({ item, preview }: NewsItemPageProps) => preview?.path ?? newsPath(item)

export function NewsItemPage(props: NewsItemPageProps) {
  const { frame, item, further, sideBySide } = props
  const { language } = frame
  const shown = shownLanguage(item.title, language)
  const lang = shown === language ? undefined : shown
  const title = textIn(item.title, language)
  const image = sharedImage(props)
  const correction = props.correction ? (
    <Corrected
      language={language}
      zone={props.zone}
      href={`/${language}${newsVersionsPath(item)}`}
      correction={props.correction}
    />
  ) : null
  return (
    <Page
      {...frame}
      path={pathOf(props)}
      exists={languagesOf(item)}
      section="news"
      kato={item.place.code}
      title={title}
      description={textIn(item.lead, language)}
      kind="article"
      image={image}
      publishedAt={item.publishedAt.toISOString()}
      modifiedAt={item.revisedAt?.toISOString()}
      jsonLd={newsArticle(props)}
      noindex={props.preview !== undefined}
      before={props.preview?.notice}
    >
      <article>
        <PageHead
          above={<Trail {...props} />}
          title={sideBySide ? messages.sideBySide[language] : title}
          lang={sideBySide ? undefined : lang}
          lead={sideBySide ? undefined : <span lang={lang}>{textIn(item.lead, language)}</span>}
        >
          <Byline
            language={language}
            zone={props.zone}
            publishedAt={item.publishedAt.toISOString()}
            updatedAt={item.revisedAt?.toISOString()}
            body={publisher(item, language)}
            reads={item.reads}
          />
          <p class="meta">
            <Views {...props} />
            {item.demo ? <span>{messages.demo[language]}</span> : null}
          </p>
          {lang && !sideBySide ? (
            <Notice kind="information" title={messages.notInEnglish[language]}>
              <p>
                {messages.notInEnglishHelp[language]} <Originals {...props} />
              </p>
            </Notice>
          ) : null}
          {correction}
        </PageHead>
        {props.sideBySide ? <Beside {...props} /> : <Single {...props} />}
      </article>
      {further.length > 0 ? (
        <Section title={messages.further[language]}>
          <NewsCards language={language} cards={further} level={3} />
        </Section>
      ) : null}
    </Page>
  )
}

function sharedImage({ frame: { language }, item: { picture }, pictureSrc }: NewsItemPageProps) {
  if (!picture || !pictureSrc) return undefined
  const { alt, width, height } = picture
  return { src: pictureSrc, alt: alt[language], width: width ?? undefined, height: height ?? undefined }
}

const publisher = ({ organisation }: NewsItem, language: Language) => ({
  href: `/${language}${organisationPath(organisation)}`,
  text: textIn(organisation.name, language),
})

function Trail({ frame: { language }, item, trail }: NewsItemPageProps) {
  const places = [...trail, item.place].map((place) => ({
    href: `/${language}${territoryPath(place)}`,
    text: place.label[language],
  }))
  return <TerritoryTrail language={language} trail={[newsCrumb(language), ...places]} />
}

/** The languages in which an item exists, as links to it. */
const Originals = (props: NewsItemPageProps) => (
  <>
    {messages.readIn[props.frame.language]}{' '}
    {languagesOf(props.item).map((other, place) => (
      <>
        {place > 0 ? ', ' : ''}
        <a href={`/${other}${pathOf(props)}`} lang={other} hreflang={other}>
          {languageNames[other].name}
        </a>
      </>
    ))}
  </>
)

/** Links from one language to all of them side by side, and back. */
function Views(props: NewsItemPageProps) {
  const { sideBySide } = props
  const { language } = props.frame
  const address = `/${language}${pathOf(props)}`
  return sideBySide ? (
    <a href={address}>{messages.oneLanguage[language]}</a>
  ) : (
    <a href={`${address}?view=side`}>{messages.sideBySide[language]}</a>
  )
}

const Beside = (props: NewsItemPageProps) => (
  <>
    <SideBySide
      versions={props.versions.map(({ language, html }) => ({
        language,
        title: textIn(props.item.title, language),
        html,
      }))}
    />
    <Passing {...props} />
  </>
)

function Single(props: NewsItemPageProps) {
  const { frame, item, pictureSrc } = props
  const { language } = frame
  const { picture } = item
  return (
    <Columns aside={<Margin {...props} />}>
      {picture && pictureSrc ? (
        <Picture
          src={pictureSrc}
          alt={picture.alt[language]}
          caption={picture.caption ? textIn(picture.caption, language) : undefined}
          {...(picture.width && picture.height ? { width: picture.width, height: picture.height } : {})}
          early
        />
      ) : null}
      {props.versions.map((version) => (
        <Prose html={version.html} lang={version.language === language ? undefined : version.language} />
      ))}
      <Passing {...props} />
    </Columns>
  )
}

/** Links below an item: more of its topic and place, and sharing. */
const Passing = ({
  frame: { language, origin },
  item,
  sections = [],
  record,
  zone,
  attachments = [],
  preview,
}: NewsItemPageProps) => (
  <>
    {attachments.length > 0 ? (
      <Section title={historyMessages.documents[language]}>
        <Documents language={language} items={attachments} />
      </Section>
    ) : null}
    <Sections language={language} items={sections} />
    <Recorded language={language} zone={zone} entry={record} />
    <Topics
      label={messages.topic[language]}
      items={[
        { href: newsListHref(language, { topic: item.topic }), text: topics[item.topic][language] },
        { href: newsListHref(language, { territory: item.place }), text: item.place.label[language] },
      ]}
    />
    {preview ? null : (
      <Share
        language={language}
        url={`${origin}/${language}${newsPath(item)}`}
        title={textIn(item.title, language)}
      />
    )}
  </>
)

function Margin(props: NewsItemPageProps) {
  const { frame, item, channel } = props
  const { language } = frame
  const { organisation } = item
  const { href, text } = publisher(item, language)
  return (
    <>
      <Section title={messages.publisher[language]}>
        <OrganisationLink
          name={text}
          href={href}
          kind={organisationKindNames[organisation.kind as keyof typeof organisationKindNames][language]}
        />
      </Section>
      {channel ? <Follow language={language} {...channel} /> : null}
    </>
  )
}

/** The item for search engines (schema.org NewsArticle). */
function newsArticle({ frame, item, pictureSrc }: NewsItemPageProps) {
  const { language, origin } = frame
  const { text, href } = publisher(item, language)
  const body = { '@type': 'Organization', name: text, url: origin + href }
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: `${origin}/${language}${newsPath(item)}`,
    headline: textIn(item.title, language),
    description: textIn(item.lead, language),
    inLanguage: shownLanguage(item.title, language),
    datePublished: item.publishedAt.toISOString(),
    dateModified: (item.revisedAt ?? item.publishedAt).toISOString(),
    author: body,
    publisher: body,
    articleSection: topics[item.topic][language],
    contentLocation: { '@type': 'Place', name: item.place.label[language] },
    ...(pictureSrc ? { image: origin + pictureSrc } : {}),
    interactionStatistic: {
      '@type': 'InteractionCounter',
      interactionType: { '@type': 'ReadAction' },
      userInteractionCount: item.reads,
    },
  }
}
