/** Opens the form of a link below the links, and puts the focus into its first field. */
class KenesInlineForm extends HTMLElement {
  private opened: HTMLElement | undefined

  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
      if (!link || elsewhere || this.opened?.contains(link)) return
      event.preventDefault()
      void this.open(link)
    })
  }

  private async open(link: HTMLAnchorElement): Promise<void> {
    const part = await load(link.href, this.dataset.part ?? '')
    if (!part) return location.assign(link.href)
    for (const other of this.querySelectorAll('a[aria-current]')) other.removeAttribute('aria-current')
    link.setAttribute('aria-current', 'true')
    this.opened?.remove()
    this.opened = part
    this.append(part)
    part.querySelector<HTMLElement>('textarea, input:not([type="hidden"])')?.focus()
  }
}

/** The part of a page; undefined: the page cannot be loaded, or has none. */
async function load(href: string, part: string): Promise<HTMLElement | undefined> {
  const answer = await fetch(href).catch(() => undefined)
  if (!answer?.ok) return undefined
  return new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(part) ?? undefined
}

customElements.define('kenes-inline-form', KenesInlineForm)
