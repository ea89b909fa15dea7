import type { HTMLAttributes } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { Icon } from '#ui/icon/icon.tsx'

export type ChoosePlaceProps = {
  readonly slug: string
  readonly name: string
  /** The label of the button: «Басты бетте осы жерді бірінші көрсету». */
  readonly label: string
  /** What is said once it is chosen. */
  readonly chosen: string
}

/** Chooses a place on this device, without an account. Nothing is shown without scripts. */
export const ChoosePlace = ({ slug, name, label, chosen }: ChoosePlaceProps) => (
  <kenes-choose-place class="choose-place" data-slug={slug} data-name={name} hidden>
    <button type="button" class="btn calm">
      <Icon name="place" /> <span>{label}</span>
    </button>
    <output hidden>
      <Icon name="held" /> {chosen}
    </output>
  </kenes-choose-place>
)

export type MyPlaceProps = {
  readonly language: Language
  readonly title: string
  /** The link to the page of the place. */
  readonly open: string
  /** The button that forgets it. */
  readonly forget: string
}

/** What is open in the place that was chosen on this device; it appears once it has been read. */
export const MyPlace = ({ language, title, open, forget }: MyPlaceProps) => (
  <kenes-my-place class="my-place" data-language={language} hidden>
    <section class="sec" aria-label={title}>
      <p class="meta">
        <Icon name="place" /> <span>{title}</span>
      </p>
      <h2>
        <a href={`/${language}/territories`}>{open}</a>
      </h2>
      <div data-items />
      <p class="meta">
        <a href={`/${language}/territories`} data-open>
          {open}
        </a>
        <button type="button" class="btn calm">
          {forget}
        </button>
      </p>
    </section>
  </kenes-my-place>
)

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'kenes-choose-place': HTMLAttributes<HTMLElement> & { 'data-slug': string; 'data-name': string }
      'kenes-my-place': HTMLAttributes<HTMLElement> & { 'data-language': string }
    }
  }
}
