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

/** The crown of the yurt drawn large, in thin lines: three staves crossing three, four strings of the ring. */
export const Shanyrak = () => (
  <svg class="shanyrak" viewBox="0 0 200 200" aria-hidden="true">
    <circle cx="100" cy="100" r="17" />
    <path d="M100 3a97 97 0 1 0 0 194 97 97 0 0 0 0-194zM100 12a88 88 0 1 0 0 176 88 88 0 0 0 0-176zM70 16.5c-17 55-17 112 0 167M77 15c-15 55-15 115 0 170M123 15c15 55 15 115 0 170M130 16.5c17 55 17 112 0 167M96 12v176m8-176v176M16.5 70c55-17 112-17 167 0M15 77c55-15 115-15 170 0M15 123c55 15 115 15 170 0M16.5 130c55 17 112 17 167 0M12 96h176m-176 8h176" />
  </svg>
)
