import type { Frame } from '../desk/frame.ts'
import { draftPath } from '../desk/model.ts'
import { draftMessages as words } from './messages.ts'

/** Says over the previewed page that it is one, and leads back. */
export const previewFrame = <F extends Frame>(frame: F, id: string, timed: boolean) => ({
  ...frame,
  before: (
    <aside class="desk" aria-label={words.preview[frame.language]}>
      <div class="wrap">
        <p class="previewed">
          {words.previewNote[frame.language]} {timed ? null : `${words.previewNoDay[frame.language]} `}
          <a href={`/${frame.language}${draftPath(id)}`}>{words.backToDraft[frame.language]}</a>
        </p>
      </div>
    </aside>
  ),
})
