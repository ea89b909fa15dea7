import type { ComponentChildren } from 'preact'
import { demonstrationNotice } from '#domain/base/demonstration.ts'
import type { LogoFace, SiteStatement } from '#domain/base/site-face.ts'
import { type Language, languages } from '#domain/base/text.ts'
import { cacheFragment } from '#ui/fragment-cache/fragment-cache.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { CityLogo, Mark } from '#ui/logo/logo.tsx'
import { languageNames, uiMessages } from '#ui/messages.ts'
import { Ornament } from '#ui/ornament/ornament.tsx'
import { EmailLink, PhoneLink } from '#ui/safe-link/safe-link.tsx'
import { Head, type HeadProps } from './head.tsx'

/** A link of the menu; its path comes after the language: '/news'. */
export type NavigationItem = { readonly path: string; readonly label: string }

export type PageProps = HeadProps & {
  /** The menu; absent on a page without one, such as an example of the gallery. */
  readonly navigation?: readonly NavigationItem[] | undefined
  /** The section of the site, marked in the menu: 'news' for '/news'. */
  readonly section?: string | undefined
  /** KATO code of the territory: the ornament of the masthead is that of its region. */
  readonly kato?: string | undefined
  /** Without masthead and footer, for full-screen content. */
  readonly bare?: boolean | undefined
  /** Between the masthead and the content: the navigation of the desk. */
  readonly before?: ComponentChildren
  /** The signed-in person; known only on pages made for one person. */
  readonly person?:
    | {
        readonly name: string | null
        readonly desk: boolean
        /** The pages of their account. */
        readonly accountPages?: readonly NavigationItem[] | undefined
      }
    | undefined
  readonly children: ComponentChildren
}

/** What a page needs from the request. */
export type PageFrame = Pick<
  PageProps,
  'language' | 'path' | 'origin' | 'assets' | 'before' | 'person' | 'demonstration' | 'site'
>

/** The whole document: head, masthead, content, footer. Addresses: /{language}/news, /meetings, … */
export function Page({
  children,
  navigation = [],
  section,
  kato,
  bare = false,
  before,
  person,
  ...head
}: PageProps) {
  const { language, path, demonstration, site } = head
  const siteName = site?.name[language] ?? uiMessages.site[language]
  // The address of a page that is not indexed may contain what a person searched for, so it is not repeated.
  const masthead = person || head.noindex ? Masthead : mastheadOnce
  return (
    <html lang={language}>
      {Head(head)}
      <body>
        <a class="skip" href="#main">
          {uiMessages.skip[language]}
        </a>
        {demonstration ? (
          <aside class="demonstration" aria-label={uiMessages.demonstration[language]}>
            {demonstrationNotice[language]}
          </aside>
        ) : null}
        {bare
          ? null
          : masthead({
              language,
              siteName,
              logo: site?.logo ?? null,
              path,
              navigation,
              section,
              kato,
              person,
            })}
        {before}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        {bare ? null : (
          <footer class="foot">
            <Ornament kato={kato} id="oiu-foot" />
            {foot({
              language,
              siteName,
              email: site?.email,
              phone: site?.phone,
              statements: site?.statements ?? [],
            })}
          </footer>
        )}
      </body>
    </html>
  )
}

type WithLanguage = { readonly language: Language }

/** The masthead: navigation, the signed-in person, and the page in the other languages. */
const Masthead = ({
  language,
  siteName,
  logo,
  path,
  navigation,
  section,
  kato,
  person,
}: Pick<PageProps, 'language' | 'path' | 'section' | 'kato' | 'person'> & Menu & Named & WithLogo) => (
  <header class="mast">
    <Ornament kato={kato} />
    <div class="wrap">
      {menu({ language, siteName, logo, navigation, section })}
      <Self language={language} person={person} />
      <LanguageLinks language={language} path={path} />
    </div>
  </header>
)

const MASTHEADS = 1000
const MENUS = 100
const mastheadOnce = cacheFragment(Masthead, MASTHEADS)

type WithLogo = { readonly logo: LogoFace | null }
type Named = { readonly siteName: string }
type Menu = { readonly navigation: readonly NavigationItem[] }

const menu = cacheFragment(
  ({
    language,
    siteName,
    logo,
    navigation,
    section,
  }: WithLanguage & Menu & Named & WithLogo & { readonly section: string | undefined }) => (
    <>
      <a class="brand" href={`/${language}`}>
        {logo ? <CityLogo logo={logo} language={language} /> : <Mark />}
        {siteName}
      </a>
      <nav class="sections" aria-label={uiMessages.menu[language]}>
        {navigation.map(({ path, label }) => (
          <a href={`/${language}${path}`} aria-current={path === `/${section}` ? 'true' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <a class="finder" href={`/${language}/search`}>
        <Icon name="search" />
        <span>{uiMessages.search[language]}</span>
      </a>
    </>
  ),
  MENUS,
)

/** The link to the account: the same on every cached page; with the name where the person is known. */
const Self = ({ language, person }: Pick<PageProps, 'language' | 'person'>) => (
  <div
    class={person ? 'self known' : 'self'}
    data-account={uiMessages.account[language]}
    data-desk={uiMessages.desk[language]}
  >
    {person?.desk ? <a href={`/${language}/desk`}>{uiMessages.desk[language]}</a> : null}
    <a class="me" href={`/${language}/account`}>
      <Icon name="person" />
      <span>{person ? (person.name ?? uiMessages.account[language]) : uiMessages.signIn[language]}</span>
    </a>
  </div>
)

/** The same page in the other languages. */
const LanguageLinks = ({ language, path }: WithLanguage & { readonly path: string }) => (
  <nav class="language-links" aria-label={uiMessages.language[language]}>
    {languages.map((other) => {
      const { name, short } = languageNames[other]
      const current = other === language ? 'true' : undefined
      return (
        <a href={`/${other}${path}`} lang={other} hreflang={other} title={name} aria-current={current}>
          {short}
        </a>
      )
    })}
  </nav>
)

/** Who runs the site, and whom to ask. */
type Foot = WithLanguage &
  Named & {
    readonly email: string | null | undefined
    readonly phone: string | null | undefined
    readonly statements: readonly SiteStatement[]
  }

const FEET = 100
const foot = cacheFragment(
  ({ language, siteName, email, phone, statements }: Foot) => (
    <div class="wrap">
      <p>
        <b>{siteName}</b>
        <br />
        {uiMessages.siteIs[language]}
        {email ? (
          <>
            <br />
            <EmailLink email={email} />
          </>
        ) : null}
        {phone ? (
          <>
            <br />
            <PhoneLink phone={phone} />
          </>
        ) : null}
      </p>
      <div>
        <ul>
          {(['about', ...statements, 'deadlines', 'journal', 'moderation', 'privacy', 'source'] as const).map(
            (name) => (
              <li>
                <a href={`/${language}/${name}`}>{uiMessages[name][language]}</a>
              </li>
            ),
          )}
        </ul>
        <p>{uiMessages.free[language]}</p>
      </div>
      <div>
        <h2>{uiMessages.sources[language]}</h2>
        <p>{uiMessages.sourceKato[language]}</p>
        <p>{uiMessages.sourceGeo[language]}</p>
      </div>
    </div>
  ),
  FEET,
)
