// Drawn on a grid of 24 with one line, so that they sit beside text as letters do.
const shapes = {
  announced: 'M4 10v4h3l7 4V6l-7 4zM17.5 9a4 4 0 0 1 0 6',
  attention: 'M12 4 3 20h18zM12 10v4m0 3v.1',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3.5v4m8-4v4',
  cancelled: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M9 9l6 6m0-6-6 6',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6m-6 4h6',
  feed: 'M5 19h.1M5 12a7 7 0 0 1 7 7M5 5a14 14 0 0 1 14 14',
  follow: 'M6 16.5v-6a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21.2h4',
  good: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M8 12.5l3 3 5-6',
  held: 'm5 12.5 4.5 4.5L19 7',
  information: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 11v5m0-8.5v.1',
  moved: 'M4 12h14m-5-5 5 5-5 5',
  next: 'm9 5 7 7-7 7',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.5 20.5a7.5 7.5 0 0 1 15 0',
  place:
    'M12 21s7-6.5 7-11.5a7 7 0 0 0-14 0C5 14.5 12 21 12 21M12 7.5a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4',
  previous: 'm15 5-7 7 7 7',
  remove: 'm6 6 12 12M18 6 6 18',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13m4.7 11.2L21 21',
  share: 'M12 15V4m-4 4 4-4 4 4M5 12v8h14v-8',
  telegram: 'm3 11.5 18-7-3 16-6-4.5-3 3.5v-5.5l8-7-10.5 6.2z',
  video: 'M3 6.5h12v11H3zM15 11l6-3.5v9L15 13',
  whatsapp:
    'm4 20 1.3-4A8.2 8.2 0 1 1 8.2 19zM9 8.5c0 4 2.5 6.5 6.5 6.5v-2l-2-1-1 1c-1-.5-1.5-1-2-2l1-1-1-2H9z',
} as const

export type IconName = keyof typeof shapes
export const iconNames = Object.keys(shapes) as readonly IconName[]

/** An icon beside a word; it is never the only label, so it is hidden from screen readers. */
export const Icon = (props: { readonly name: IconName }) => (
  <svg class="ic" viewBox="0 0 24 24" aria-hidden="true">
    <path d={shapes[props.name]} />
  </svg>
)
