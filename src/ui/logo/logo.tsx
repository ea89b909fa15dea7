/**
 * The mark: a shanyrak, the crown of a yurt, seen as a round table from above, with the sun over it.
 * The same drawing stands in brand/favicon.svg.
 */
export const Mark = () => (
  <svg class="mark" width="36" height="36" viewBox="0 0 36 36" aria-hidden="true">
    <path d="M18 2a16 16 0 1 0 0 32 16 16 0 0 0 0-32zM11.5 3.5c-2.5 9-2.5 20 0 29m13-29c2.5 9 2.5 20 0 29M3.5 11.5c9-2.5 20-2.5 29 0m-29 13c9 2.5 20 2.5 29 0M18 2v32M2 18h32" />
    <circle cx="18" cy="18" r="4.5" />
  </svg>
)
