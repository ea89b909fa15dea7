import type { LogoFace } from '#domain/base/site-face.ts'
import type { Language } from '#domain/base/text.ts'

/** Pixels of the page that a logo takes at most: the height of the masthead, and half of a phone. */
const SHOWN = { width: 176, height: 44 }

/** The logo of a city beside its name, on the paper of the light scheme in both. */
export function CityLogo({ logo, language }: { readonly logo: LogoFace; readonly language: Language }) {
  const { src, width, height, alt } = logo
  const scale = Math.min(SHOWN.width / width, SHOWN.height / height, 1)
  return (
    <span class="city-logo">
      <img
        src={src}
        alt={alt[language]}
        width={Math.round(width * scale)}
        height={Math.round(height * scale)}
      />
    </span>
  )
}

/**
 * The mark: a shanyrak, the ring at the top of a yurt where all its poles meet; it is also the sun, and a round
 * table with its seats. The same drawing stands in brand/favicon.svg.
 */
export const Mark = () => (
  <svg class="mark" width="36" height="36" viewBox="0 0 36 36" aria-hidden="true">
    <circle cx="18" cy="18" r="11.5" />
    <path d="M6.5 18a11.5 11.5 0 1 0 23 0 11.5 11.5 0 1 0-23 0M14.4 7.1q-1.4 10.9 0 21.8m7.2-21.8q1.4 10.9 0 21.8M7.1 14.4q10.9-1.4 21.8 0m-21.8 7.2q10.9 1.4 21.8 0" />
    <path
      class="poles"
      d="M31.6 18L35 18M30.6 23.2L33.7 24.5M27.6 27.6L30 30M23.2 30.6L24.5 33.7M18 31.6L18 35M12.8 30.6L11.5 33.7M8.4 27.6L6 30M5.4 23.2L2.3 24.5M4.4 18L1 18M5.4 12.8L2.3 11.5M8.4 8.4L6 6M12.8 5.4L11.5 2.3M18 4.4L18 1M23.2 5.4L24.5 2.3M27.6 8.4L30 6M30.6 12.8L33.7 11.5"
    />
  </svg>
)

/** The same ring drawn large in thin lines, with five staves crossing five. */
export const Shanyrak = () => (
  <svg class="shanyrak" viewBox="0 0 200 200" aria-hidden="true">
    <circle cx="100" cy="100" r="66" />
    <path d="M34 100a66 66 0 1 0 132 0 66 66 0 1 0-132 0M27 100a73 73 0 1 0 146 0 73 73 0 1 0-146 0M78 37.8q-6 62.2 0 124.5M37.8 78q62.2 -6 124.5 0M89 34.9q-3 65.1 0 130.2M34.9 89q65.1 -3 130.2 0M100 34q0 66 0 132M34 100q66 0 132 0M111 34.9q3 65.1 0 130.2M34.9 111q65.1 3 130.2 0M122 37.8q6 62.2 0 124.5M37.8 122q62.2 6 124.5 0M176 100L198 100M175.1 111.9L196.8 115.3M172.3 123.5L193.2 130.3M167.7 134.5L187.3 144.5M161.5 144.7L179.3 157.6M153.7 153.7L169.3 169.3M144.7 161.5L157.6 179.3M134.5 167.7L144.5 187.3M123.5 172.3L130.3 193.2M111.9 175.1L115.3 196.8M100 176L100 198M88.1 175.1L84.7 196.8M76.5 172.3L69.7 193.2M65.5 167.7L55.5 187.3M55.3 161.5L42.4 179.3M46.3 153.7L30.7 169.3M38.5 144.7L20.7 157.6M32.3 134.5L12.7 144.5M27.7 123.5L6.8 130.3M24.9 111.9L3.2 115.3M24 100L2 100M24.9 88.1L3.2 84.7M27.7 76.5L6.8 69.7M32.3 65.5L12.7 55.5M38.5 55.3L20.7 42.4M46.3 46.3L30.7 30.7M55.3 38.5L42.4 20.7M65.5 32.3L55.5 12.7M76.5 27.7L69.7 6.8M88.1 24.9L84.7 3.2M100 24L100 2M111.9 24.9L115.3 3.2M123.5 27.7L130.3 6.8M134.5 32.3L144.5 12.7M144.7 38.5L157.6 20.7M153.7 46.3L169.3 30.7M161.5 55.3L179.3 42.4M167.7 65.5L187.3 55.5M172.3 76.5L193.2 69.7M175.1 88.1L196.8 84.7" />
  </svg>
)
