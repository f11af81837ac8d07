import type { House } from '../house/house.ts'
import { t } from '../house/text.ts'

/** A text to be taken elsewhere: in a box for who has no script, with buttons that the script shows where they can work. */
export function ShareBox({
  house,
  id,
  label,
  text,
  rows,
}: {
  house: House
  id: string
  label: string
  text: string
  rows: number
}) {
  return (
    <div>
      <label class="vh" for={id}>
        {label}
      </label>
      <textarea id={id} rows={rows} readonly>
        {text}
      </textarea>
      <p class="ways">
        <button type="button" class="go quiet" data-copy={id} hidden>
          {t(house, 'share.copy')}
        </button>
        <button type="button" class="go quiet" data-share={id} hidden>
          {t(house, 'share.share')}
        </button>
      </p>
      <p
        role="status"
        data-copied={t(house, 'share.copied')}
        data-selected={t(house, 'share.selected')}
        data-shared={t(house, 'share.shared')}
      ></p>
    </div>
  )
}
