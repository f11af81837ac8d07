import type { Result } from '../game/standing.ts'
import type { Problem } from '../house/problem.ts'
import { titleOfBoard } from '../house/title.ts'
import { MOST_NAME_LENGTH } from '../scores/name.ts'
import { boardOf, isDaily } from '../scores/score.ts'
import { useHouse } from './use-house.ts'

/** A name under which a score was not saved. */
export interface RefusedName {
  readonly name: string
  /** Why it was not saved. */
  readonly problem: string
  /** Whether the name itself is at fault. */
  readonly isInvalid: boolean
}

const MOST_NAME_SHOWN = 80

/** The name with what its refusal says, to be shown in the form again. */
export const toRefusedName = (name: string, { detail, field }: Problem): RefusedName => ({
  name: name.slice(0, MOST_NAME_SHOWN),
  problem: detail,
  isInvalid: field === 'name',
})

interface SaveProps {
  readonly result: Result
  readonly refused?: RefusedName | undefined
  readonly action: string
}

/** The form that saves the score of a finished game. */
export function SaveForm({ action, ...fields }: SaveProps) {
  return (
    <form method="post" action={action} target="_self" data-swap>
      <SaveFields {...fields} />
    </form>
  )
}

/** The content of the form that saves a score. */
export function SaveFields({ result, refused }: Omit<SaveProps, 'action'>) {
  const context = useHouse()
  const { t } = context
  const board = boardOf(result)
  return (
    <>
      <p>{t('result.saveText', { board: titleOfBoard(context, board) })}</p>
      {isDaily(result.quiz) && !isDaily(board) ? <p class="hint">{t('result.otherLength')}</p> : null}
      {result.isTooFast ? <p class="hint">{t('result.tooFast')}</p> : null}
      <input type="hidden" name="token" value={result.token} />
      <label for="name">{t('result.name')}</label>
      <input
        id="name"
        name="name"
        type="text"
        required
        maxlength={MOST_NAME_LENGTH * 4}
        autocomplete="nickname"
        aria-describedby={refused ? 'name-problem name-hint' : 'name-hint'}
        value={refused?.name}
        data-focus={refused ? '' : undefined}
        aria-invalid={refused?.isInvalid ? 'true' : undefined}
      />
      {refused ? (
        <p class="problem" id="name-problem" data-say>
          {refused.problem}
        </p>
      ) : null}
      <p class="hint" id="name-hint">
        {t('result.nameHint')}
      </p>
      <button type="submit" class="go">
        {t('result.saveButton')}
      </button>
    </>
  )
}
