// A board is the same for everybody; rows that were saved in this browser are found here, by what the tokens of their games say.
import { type KeptGame, savedGames } from './keep.ts'

/** Marks the rows of a board that are the reader's, and gives each the control that deletes it. */
export function showMine(content: ParentNode): void {
  const template = content.querySelector<HTMLTemplateElement>('template[data-mine]')
  if (!template) return
  for (const game of savedGames()) {
    const row = rowOf(content, game)
    const name = row?.querySelector('th')
    if (!row || !name || row.classList.contains('mine')) continue
    const added = template.content.cloneNode(true) as DocumentFragment
    const form = added.querySelector('form')
    const field = form?.querySelector('input')
    if (!form || !field) continue
    form.dataset.kept = game.name
    field.value = game.token
    row.classList.add('mine')
    name.append(added)
  }
}

/** The row of a game, by its time and the instant at which it ended. */
function rowOf(content: ParentNode, { token }: KeptGame): HTMLElement | undefined {
  const { timeMs, finishedAtMs } = claimsOf(token)
  return [...content.querySelectorAll<HTMLElement>('[data-row]')].find(
    ({ dataset }) => dataset.row === `${timeMs} ${finishedAtMs}`,
  )
}

/** What the token of a game says; nothing where it cannot be read. Its signature is the server's to check. */
function claimsOf(token: string): { readonly timeMs?: unknown; readonly finishedAtMs?: unknown } {
  try {
    const [, payload = ''] = token.split('.')
    return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
  } catch {
    return {} // Not a token of ours.
  }
}
