import { useHouse } from './use-house.ts'

/** A text to copy. The script shows buttons to copy and share it where they work. */
export function ShareBox({ id, label, text, rows }: { id: string; label: string; text: string; rows: number }) {
  const { t } = useHouse()
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
          {t('share.copy')}
        </button>
        <button type="button" class="go quiet" data-share={id} hidden>
          {t('share.share')}
        </button>
      </p>
      <p
        role="status"
        data-copied={t('share.copied')}
        data-selected={t('share.selected')}
        data-shared={t('share.shared')}
      ></p>
    </div>
  )
}
