import { safeHref } from '#ui/safe-link/safe-link.tsx'

export type PictureProps = {
  readonly src: string
  readonly alt: string
  readonly caption?: string | undefined
  /** Smaller files of the same picture, as in a feed. */
  readonly srcset?: string | undefined
  /** Pixels of the file. */
  readonly width?: number
  readonly height?: number
  /** In the first screen: loaded at once. */
  readonly early?: boolean
}

export type Shot = {
  readonly src: string
  readonly alt: string
  readonly caption?: string | undefined
  readonly width: number
  readonly height: number
}

/** Several small pictures side by side. */
export const Shots = ({ items }: { readonly items: readonly Shot[] }) => (
  <ul class="shots">
    {items.map(({ src, alt, caption, width, height }) => (
      <li>
        <figure>
          <img src={safeHref(src)} alt={alt} width={width} height={height} loading="lazy" />
          {caption ? <figcaption>{caption}</figcaption> : null}
        </figure>
      </li>
    ))}
  </ul>
)

/** A picture with its caption. */
export const Picture = ({ src, alt, caption, srcset, width = 1200, height = 675, early }: PictureProps) => (
  <figure class="pic">
    <img
      src={safeHref(src)}
      alt={alt}
      srcset={srcset}
      sizes={srcset ? '(min-width: 64em) 44rem, 100vw' : undefined}
      width={width}
      height={height}
      loading={early ? undefined : 'lazy'}
      fetchpriority={early ? 'high' : undefined}
    />
    {caption ? <figcaption>{caption}</figcaption> : null}
  </figure>
)
