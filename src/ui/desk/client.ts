/**
 * Ctrl + / moves the focus to the search of the desk. The shortcut needs Ctrl, because a single key would disturb
 * speech input (WCAG 2.1.4), and uses the position of the key, because Kazakh and Russian keyboards have another
 * character there. Without scripts the search is an ordinary link or field.
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
