/**
 * Ctrl + / brings the cursor into the search of the desk. With Ctrl, because a key alone would be in the way of
 * those who speak to their device (WCAG 2.1.4); by the place of the key, because a Kazakh or Russian keyboard has
 * another sign there. Without scripts the search is a link or a field like any other.
 */
class KenesDeskSearch extends HTMLElement {
  readonly #find = (event: KeyboardEvent): void => {
    if (!event.ctrlKey || event.altKey || event.metaKey || event.code !== 'Slash') return
    const field = this.querySelector('input')
    if (!field?.checkVisibility()) return
    event.preventDefault()
    field.select()
    field.focus()
  }

  connectedCallback(): void {
    this.querySelector('input')?.setAttribute('aria-keyshortcuts', 'Control+/')
    document.addEventListener('keydown', this.#find)
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#find)
  }
}

customElements.define('kenes-desk-search', KenesDeskSearch)
