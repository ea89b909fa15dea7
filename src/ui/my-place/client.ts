/** The place that was chosen on this device; the account knows nothing of it. */
type ChosenPlace = { readonly slug: string; readonly name: string }

const KEY = 'kenes.place'
/** Slugs are made of these letters; anything else in the storage is not ours. */
const SLUG = /^[a-z0-9-]{1,200}$/

function readPlace(): ChosenPlace | undefined {
  try {
    const { slug, name } = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof slug === 'string' && SLUG.test(slug) && typeof name === 'string'
      ? { slug, name }
      : undefined
  } catch {
    return undefined
  }
}

/** Whether the browser keeps it: storage can be full or disabled. */
function storePlace(place: ChosenPlace | undefined): boolean {
  try {
    if (place) localStorage.setItem(KEY, JSON.stringify(place))
    else localStorage.removeItem(KEY)
    return true
  } catch {
    return false
  }
}

/** The button on the page of a place. */
class KenesChoosePlace extends HTMLElement {
  connectedCallback(): void {
    const { slug = '', name = '' } = this.dataset
    const button = this.querySelector('button')
    if (!button) return
    this.hidden = false
    this.show(readPlace()?.slug === slug)
    button.onclick = () => this.show(storePlace({ slug, name }))
  }

  private show(chosen: boolean): void {
    for (const button of this.querySelectorAll('button')) button.hidden = chosen
    for (const output of this.querySelectorAll('output')) output.hidden = !chosen
  }
}

/** The chosen place on the home page: its open items, taken from its own page. */
class KenesMyPlace extends HTMLElement {
  connectedCallback(): void {
    const place = readPlace()
    if (place) void this.fill(place)
  }

  private async fill({ slug, name }: ChosenPlace): Promise<void> {
    const path = `/${this.dataset.language}/territories/${slug}`
    const answer = await fetch(path, { credentials: 'omit' }).catch(() => undefined)
    // The place may have left the classifier.
    if (answer?.status === 404) storePlace(undefined)
    if (!answer?.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const items = page.querySelector('[data-place-items]')
    if (!items) return
    for (const link of this.querySelectorAll<HTMLAnchorElement>('h2 a, [data-open]')) link.href = path
    const title = this.querySelector('h2 a')
    if (title) title.textContent = page.querySelector('h1')?.textContent ?? name
    this.querySelector('[data-items]')?.replaceChildren(document.importNode(items, true))
    const forget = this.querySelector('button')
    if (forget)
      forget.onclick = () => {
        storePlace(undefined)
        this.hidden = true
      }
    this.hidden = false
  }
}

customElements.define('kenes-choose-place', KenesChoosePlace)
customElements.define('kenes-my-place', KenesMyPlace)
