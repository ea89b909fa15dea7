import { fromBase64 } from '#domain/base/bytes.ts'
import { parseJson } from '#domain/journal-entry/entry.ts'
import {
  type StepName,
  type Verification,
  type VerificationStep,
  verifyRecord,
} from '#domain/journal-entry/verify.ts'
import { parsePolicy } from '#domain/tlog/index.ts'
import { sha256, verifyEd25519 } from '#platform/crypto/browser.ts'

type Words = {
  readonly steps: Readonly<Record<StepName, { readonly right: string; readonly wrong: string }>>
  readonly checking: string
  readonly right: string
  readonly wrong: string
  readonly alone: string
  readonly unchecked: string
  readonly unreachable: string
}

/** Verifies a journal entry in the browser: the content on the page, the receipt, the signature of the log. */
class KenesVerify extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    // Older browsers lack a function that every parser of the log needs; they are offered the receipt alone.
    if (!button || !('isWellFormed' in String.prototype)) return
    button.hidden = false
    button.onclick = () => {
      button.disabled = true
      void this.check().finally(() => {
        button.disabled = false
      })
    }
  }

  private async check(): Promise<void> {
    const words = JSON.parse(this.dataset.words ?? '{}') as Words
    this.say(words.checking, '')
    this.querySelector('ol')?.replaceChildren()
    try {
      const [receipt, policyFile] = await Promise.all([
        load(this.dataset.receipt ?? ''),
        load(this.dataset.policy ?? ''),
      ])
      const policy = parsePolicy(sha256, policyFile)
      if (!policy.ok) throw new Error(policy.refusal)
      const opening = openingOnPage(this.dataset.salt)
      const evidence = { receipt, policy: policy.value, ...(opening ? { opening } : {}) }
      this.show(await verifyRecord({ sha256, verify: verifyEd25519 }, evidence), words)
    } catch {
      this.say(words.unreachable, 'bad')
    }
  }

  private show({ ok, steps, witnesses }: Verification, words: Words): void {
    const items = steps.map((step) => {
      const item = document.createElement('li')
      item.className = step.outcome
      item.textContent = sentence(step, witnesses.length > 0, words)
      return item
    })
    this.querySelector('ol')?.replaceChildren(...items)
    this.say(ok ? words.right : words.wrong, ok ? 'good' : 'bad')
  }

  private say(text: string, kind: string): void {
    const output = this.querySelector('output')
    if (!output) return
    output.className = kind
    output.textContent = text
  }
}

function sentence(step: VerificationStep, witnessed: boolean, words: Words): string {
  const { right, wrong } = words.steps[step.name]
  if (step.outcome === 'wrong') return `${wrong} (${step.refusal})`
  if (step.outcome === 'unchecked') return `${words.unchecked}: ${right}`
  return step.name === 'witnesses' && !witnessed ? words.alone : right
}

async function load(address: string): Promise<Uint8Array> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** The content shown on the page, with its salt; undefined after erasure. */
function openingOnPage(salt: string | undefined) {
  const bytes = salt === undefined ? undefined : fromBase64(salt)
  const content = parseJson(document.getElementById('content')?.textContent ?? '')
  return bytes?.ok && content !== undefined ? { content, salt: bytes.value } : undefined
}

customElements.define('kenes-verify', KenesVerify)
