import type { ComponentChildren } from 'preact'
import { Icon } from '#ui/icon/icon.tsx'

export type NoticeProps = {
  readonly kind: 'information' | 'good' | 'attention' | 'cancelled'
  readonly title: string
  readonly children?: ComponentChildren
}

/** A notice before the content. */
export const Notice = ({ kind, title, children }: NoticeProps) => (
  <div class={`notice ${kind}`}>
    <b>
      <Icon name={kind} /> {title}
    </b>
    {children}
  </div>
)
