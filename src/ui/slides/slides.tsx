import type { ComponentChildren, HTMLAttributes } from 'preact'
import { type Language, languages } from '#domain/base/text.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { languageNames, uiMessages } from '#ui/messages.ts'
import { Ornament } from '#ui/ornament/ornament.tsx'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import type { Link } from '#ui/types.ts'

export type SlideProps = {
  /** The heading; that of the first slide is the title of the presentation. */
  readonly title: ComponentChildren
  readonly lang?: Language | undefined
  /** A word above the heading: the region that the slide is about. */
  readonly above?: ComponentChildren
  /** 'cover' for the first and the last. */
  readonly kind?: 'cover' | 'plain'
  readonly kato?: string | undefined
  readonly children?: ComponentChildren
}

export type SlidesProps = {
  readonly language: Language
  /** The address after the language, for the same slides in the other languages. */
  readonly path: string
  readonly slides: readonly SlideProps[]
  /** Links around the slides. */
  readonly links: readonly Link[]
}

/**
 * A presentation: each slide fills the screen, and the arrow keys turn slides. Without scripts it is one long page;
 * each slide prints on a separate sheet.
 */
export const Slides = ({ language, path, slides, links }: SlidesProps) => (
  <kenes-slides class="slides">
    {slides.map((slide, index) => (
      <section
        class={slide.kind === 'cover' ? 'slide cover' : 'slide'}
        id={`slide-${index + 1}`}
        lang={slide.lang}
      >
        {slide.kind === 'cover' ? Ornament({ kato: slide.kato, id: `oiu-slide-${index}` }) : null}
        <header>
          {slide.above ? <p class="over">{slide.above}</p> : null}
          {index === 0 ? <h1>{slide.title}</h1> : <h2>{slide.title}</h2>}
        </header>
        <div class="on">{slide.children}</div>
        <p class="no" aria-hidden="true">
          {index + 1} / {slides.length}
        </p>
      </section>
    ))}
    <nav class="turn" aria-label={uiMessages.slides[language]}>
      {links.map(({ href, text }) => (
        <a href={safeHref(href)}>{text}</a>
      ))}
      {languages.map((other) =>
        other === language ? null : (
          <a href={`/${other}${path}`} lang={other} hreflang={other}>
            {languageNames[other].name}
          </a>
        ),
      )}
      <button type="button" value="full" hidden>
        {uiMessages.fullScreen[language]}
      </button>
      <button type="button" value="back" hidden aria-label={uiMessages.slideBefore[language]}>
        <Icon name="previous" />
      </button>
      <button type="button" value="on" hidden aria-label={uiMessages.slideAfter[language]}>
        <Icon name="next" />
      </button>
      <output class="vh" />
    </nav>
  </kenes-slides>
)

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'kenes-slides': HTMLAttributes<HTMLElement>
    }
  }
}
