import { cacheFragment } from '#ui/fragment-cache/fragment-cache.ts'

// Lines after the felt ornament (ою), own drawing on a unit of 56 × 14: a figure in the middle, a divider at the seam.
const figures = [
  // қошқар мүйіз, the ram's horns
  'M28 13V8C28 3 24 1.5 20.5 2S15 6 16.5 8.5s5 2 5-.5-2-2.5-2.7-1.3M28 8c0-5 4-6.5 7.5-6S41 6 39.5 8.5s-5 2-5-.5 2-2.5 2.7-1.3',
  // сынық мүйіз, the broken horn
  'M28 13V2.5H15.5v8h8V6h-4M28 2.5h12.5v8h-8V6h4',
  // ботакөз, the camel calf's eye
  'M28 1 41 7 28 13 15 7zM28 4.5 33.5 7 28 9.5 22.5 7z',
  // құсқанат, the bird's wing
  'M28 13C28 7 23 3 15 2c1 5 5 8 9 8.5M28 13c0-6 5-10 13-11-1 5-5 8-9 8.5M28 7.5v-6',
  // су, running water
  'M13 12c7 0 6-10 13-10 4.5 0 5 6 1.5 6.5S24 5.5 26 5M43 2c-7 0-6 10-13 10',
] as const
const dividers = [
  'M0 3.5 4.5 7 0 10.5M56 3.5 51.5 7 56 10.5',
  'M0 3v8M56 3v8M5 5.5v3M51 5.5v3',
  'M0 4l5.5 6.5H0M56 4l-5.5 6.5H56',
  'M0 7h6M56 7h-6M0 3v8M56 3v8',
] as const

/** The regions in the order of the classifier (first two digits of KATO): each has a pair of its own. */
const regions = '10 11 15 19 23 27 31 33 35 39 43 47 55 59 61 62 63 71 75 79'.split(' ')

/** The ornament of a region by its place in the order. */
const strip = cacheFragment(
  ({ place, id }: { readonly place: number; readonly id: string }) => (
    <svg class="oiu" width="100%" height="14" aria-hidden="true">
      <pattern id={id} width="56" height="14" patternUnits="userSpaceOnUse">
        <path d={`${figures[place % figures.length]}${dividers[Math.floor(place / figures.length)]}`} />
      </pattern>
      <rect width="100%" height="14" fill={`url(#${id})`} />
    </svg>
  ),
  4 * regions.length,
)

/**
 * A strip of ornament as wide as its container; the republic and unknown codes have the first one. It is an SVG in
 * the page and not a background, so that it prints.
 * @param props.id id of the pattern; a second strip of the same page needs another one
 */
export const Ornament = ({
  kato,
  id = 'oiu',
}: {
  readonly kato?: string | undefined
  readonly id?: string
}) => strip({ place: Math.max(0, regions.indexOf(kato?.slice(0, 2) ?? '')), id })
