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
    const former = this.opened
    former?.remove()
    this.opened = part
    this.append(part)
    if (former) copyFields(former, part)
    part.querySelector<HTMLElement>(FIELDS)?.focus()
  }
}

const FIELDS = 'textarea, input:not([type="hidden"])'

/** Nothing that was typed or chosen is lost with another form: fields of the same name take it. */
function copyFields(from: HTMLElement, to: HTMLElement): void {
  const fields = [...to.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(FIELDS)]
  for (const typed of from.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(FIELDS)) {
    const field = fields.find(({ name, type }) => name === typed.name && type === typed.type)
    if (!field) continue
    if (typed instanceof HTMLInputElement && field instanceof HTMLInputElement && typed.type === 'file') {
      field.files = typed.files
      field.dispatchEvent(new Event('change'))
    } else field.value = typed.value
  }
}

/** The part of a page; undefined: the page cannot be loaded, or has none. */
async function load(href: string, part: string): Promise<HTMLElement | undefined> {
  const answer = await fetch(href).catch(() => undefined)
  if (!answer?.ok) return undefined
  return new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(part) ?? undefined
}

customElements.define('kenes-inline-form', KenesInlineForm)
