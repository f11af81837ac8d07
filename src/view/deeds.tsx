import { useHouse } from './use-house.ts'

/** What can be done with a result at once: share it, challenge somebody, look at the answers. Without the script the first two are boxes of text further down. */
export function Deeds({ hasReview }: { hasReview: boolean }) {
  const { t } = useHouse()
  return (
    <div data-deeds>
      <p class="ways deeds">
        <button type="button" class="go" data-send="share-text" hidden>
          {t('result.deedShare')}
        </button>
        <button type="button" class="go quiet" data-send="challenge-text" hidden>
          {t('result.deedChallenge')}
        </button>
        {hasReview ? (
          <a class="go quiet" href="#review">
            {t('result.deedReview')}
          </a>
        ) : null}
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
