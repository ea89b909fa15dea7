import type { ComponentChildren } from 'preact'
import { languages } from '#domain/base/text.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { Mark } from '#ui/logo/logo.tsx'
import { Ornament } from '#ui/ornament/ornament.tsx'
import { languageNames, words } from '#ui/words.ts'
import { Head, type HeadProps } from './head.tsx'

export type Section = 'news' | 'meetings' | 'consultations' | 'territories' | 'organisations'
const sections: readonly Section[] = ['news', 'meetings', 'consultations', 'territories', 'organisations']

export type PageProps = HeadProps & {
  /** The section that the page belongs to, marked in the navigation. */
  readonly section?: Section | undefined
  /** KATO code of the territory: the ornament at the head is that of its region. */
  readonly kato?: string | undefined
  /** What stands between the masthead and the content: the ways through the desk. */
  readonly before?: ComponentChildren
  /** A line of the operator's own for the foot: who runs this site, how to reach them. */
  readonly footer?: ComponentChildren
  /** Who is signed in; known only on pages that are made for one person. */
  readonly person?: { readonly name: string | null; readonly desk: boolean } | undefined
  readonly children: ComponentChildren
}

/** The whole document: head, masthead, content, foot. Addresses: /{language}/news, /meetings, … */
export function Page(props: PageProps) {
  const { language, children } = props
  return (
    <html lang={language}>
      {Head(props)}
      <body>
        <a class="skip" href="#main">
          {words.skip[language]}
        </a>
        <Masthead {...props} />
        {props.before}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        {Foot(props)}
      </body>
    </html>
  )
}

function Masthead({ language, section, kato, path }: PageProps) {
  const root = `/${language}`
  return (
    <header class="mast">
      <Ornament kato={kato} />
      <div class="wrap">
        <a class="brand" href={root}>
          <Mark />
          {words.site[language]}
        </a>
        <nav class="sections" aria-label={words.menu[language]}>
          {sections.map((name) => (
            <a href={`${root}/${name}`} aria-current={name === section ? 'true' : undefined}>
              {words[name][language]}
            </a>
          ))}
        </nav>
        <a class="finder" href={`${root}/territories/search`}>
          <Icon name="search" />
          <span>{words.findPlace[language]}</span>
        </a>
        <nav class="tongues" aria-label={words.language[language]}>
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
      </div>
    </header>
  )
}

const Foot = ({ language, kato, footer }: PageProps) => (
  <footer class="foot">
    <Ornament kato={kato} id="oiu-foot" />
    <div class="wrap">
      <p>
        <b>{words.site[language]}</b>
        <br />
        {words.siteIs[language]}
      </p>
      <div>
        {footer}
        <p>
          <a href={`/${language}/journal`}>{words.journal[language]}</a>
        </p>
        <p>{words.free[language]}</p>
      </div>
      <div>
        <h2>{words.sources[language]}</h2>
        <p>{words.sourceKato[language]}</p>
        <p>{words.sourceGeo[language]}</p>
      </div>
    </div>
  </footer>
)
