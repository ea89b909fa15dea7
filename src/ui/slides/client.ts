const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** Shows one slide at a time; the address contains the slide, so that reloading and sharing keep it. */
class KenesSlides extends HTMLElement {
  private at = 0
  private slides: readonly HTMLElement[] = []

  connectedCallback(): void {
    this.slides = [...this.querySelectorAll<HTMLElement>('.slide')]
    this.classList.add('live')
    this.press('on', () => this.show(this.at + 1))
    this.press('back', () => this.show(this.at - 1))
    if (document.fullscreenEnabled) this.press('full', () => this.full())
    addEventListener('keydown', (event) => this.key(event))
    addEventListener('hashchange', () => this.show(this.named()))
    this.show(this.named())
  }

  private press(value: string, act: () => void): void {
    const button = this.querySelector<HTMLButtonElement>(`button[value=${value}]`)
    if (!button) return
    button.hidden = false
    button.onclick = act
  }

  private full(): void {
    const done = document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen()
    // Full screen was refused by the browser or the person: the slides stay as they are.
    done.catch(() => undefined)
  }

  /** The slide in the address; the first one by default. */
  private named(): number {
    return Math.max(
      0,
      this.slides.findIndex(({ id }) => `#${id}` === location.hash),
    )
  }

  private key(event: KeyboardEvent): void {
    const step = STEPS[event.key]
    const pressing = event.target instanceof Element && event.target.closest('a, button, input') !== null
    // A focused link or button keeps its own keys.
    if (
      step === undefined ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      (pressing && event.key === ' ')
    )
      return
    event.preventDefault()
    this.show(Math.min(Math.max(this.at + step, 0), this.slides.length - 1))
  }

  private show(index: number): void {
    const slide = this.slides[index]
    if (!slide) return
    this.at = index
    for (const item of this.slides) item.toggleAttribute('data-now', item === slide)
    history.replaceState(null, '', `#${slide.id}`)
    // Announced to screen readers.
    this.querySelector('output')?.replaceChildren(slide.querySelector('h1, h2')?.textContent ?? '')
  }
}

customElements.define('kenes-slides', KenesSlides)
