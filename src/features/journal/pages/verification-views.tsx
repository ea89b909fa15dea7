import type { HTMLAttributes } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { messages, stepLabels, verdictLabels } from '../messages.ts'
import { contentPath, LOG_PATH, receiptName, receiptPath, type ShownJournalEntry } from '../model.ts'

/** The messages of the verification in one language, for the script. */
export const verificationWordsOf = (language: Language) => ({
  steps: Object.fromEntries(
    Object.entries(stepLabels).map(([step, { right, wrong }]) => [
      step,
      { right: right[language], wrong: wrong[language] },
    ]),
  ),
  ...Object.fromEntries(Object.entries(verdictLabels).map(([name, label]) => [name, label[language]])),
})

/**
 * The button that starts the verification in the browser (client.ts). It verifies the content of the element with
 * the id `content`; without scripts the button is hidden.
 */
export const VerifyInBrowser = ({ language, entry }: { language: Language; entry: ShownJournalEntry }) => (
  <kenes-verify
    class="verify"
    data-receipt={receiptPath(entry.number)}
    data-policy={`${LOG_PATH}/policy`}
    data-salt={entry.kept?.salt}
    data-words={JSON.stringify(verificationWordsOf(language))}
  >
    <button class="btn" type="button" hidden>
      {messages.verifyButton[language]}
    </button>
    <ol />
    <output />
  </kenes-verify>
)

/** How to verify the entry without browser scripts and without this site. */
export const VerifyManually = (props: {
  language: Language
  entry: ShownJournalEntry
  keys: readonly string[]
}) => {
  const { language, entry, keys } = props
  const content = entry.kept ? ` --content kenes-${entry.number}.json` : ''
  const trust = keys.map((key) => ` --vkey '${key}'`).join('')
  return (
    <>
      <p>{messages.byHandWhy[language]}</p>
      <pre class="bytes">
        <code>{`npx kenes log verify kenes-${receiptName(entry.number)}${content}${trust}`}</code>
      </pre>
      <ul>
        <li>
          <a href={receiptPath(entry.number)} download={`kenes-${receiptName(entry.number)}`}>
            {messages.receipt[language]} (.tlog-proof)
          </a>
        </li>
        {entry.kept ? (
          <li>
            <a href={contentPath(entry.number)} download={`kenes-${entry.number}.json`}>
              {messages.contentFile[language]} (JSON)
            </a>
          </li>
        ) : null}
      </ul>
    </>
  )
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'kenes-verify': HTMLAttributes<HTMLElement> & {
        'data-receipt': string
        'data-policy': string
        'data-salt': string | undefined
        'data-words': string
      }
    }
  }
}
