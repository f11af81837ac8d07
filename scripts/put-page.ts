// The content of the page for embedders. It is made when the site is packed, and the Worker only fills in what was chosen, so
// that the many sentences of a page that few people open are not part of the Worker.
import { BOARD_HEIGHT } from '../src/embed/heights.ts'
import { escapeMarkup } from '../src/house/markup.ts'
import type { BankIndex } from '../src/quiz/bank.ts'
import { groupNames } from '../src/quiz/kinds/kind.ts'
import { QUIZ_LENGTH } from '../src/quiz/quiz.ts'
import { type Catalogue, say, type Values } from '../src/quiz/words.ts'
import { leagueForm } from '../src/scores/league.ts'
import { themes } from '../src/view/address.ts'

/** The sizes that the page names, in KB of gzip. */
export interface Weights {
  readonly loader: string
  readonly frame: string
}

interface Parts {
  readonly index: BankIndex
  readonly words: { readonly put: Catalogue; readonly site: Catalogue }
  readonly weights: Weights
}

/** The content of the page as HTML, with holes such as `{{origin}}` for src/embed/put.tsx to fill in. */
export function toPutPage({ index, words, weights }: Parts): string {
  const t = (message: string, values: Values = {}) => escapeMarkup(say(words.put, { message, values }))
  const heads = index.collections.flatMap((collection) => collection.heads ?? [])
  const incidents = heads.map(
    ({ id, match }) =>
      [id, escapeMarkup(say(words.site, { message: 'title.incident', values: { ...match } }))] as const,
  )
  const collections = index.collections.flatMap(
    ({ id, title }) =>
      [
        [id, escapeMarkup(title)],
        [`daily-${id}`, t('dailyOf', { collection: title })],
      ] as const,
  )
  const quizzes = [['daily', t('daily')], ['mix', t('mix')], ...collections, ...incidents] as const
  const kinds = [['', t('everything')], ...groupNames.map((kind) => [kind, t(`kinds.${kind}`)] as const)] as const
  const looks = themes.map((theme) => [theme, t(`themes.${theme}`)] as const)
  return `
<section class="panel put">
  <h1>${t('title')}</h1>
  <p class="lead">${t('lead')}</p>
  <form action="/put-it-on-your-site" data-put autocomplete="off">
    ${select('quiz', t('quiz'), quizzes)}
    ${field({ name: 'topic', label: t('topic'), form: topicField, hint: t('topicHint') })}
    ${select('kind', t('kind'), kinds, t('kindHint'))}
    ${select('theme', t('theme'), looks)}
    ${field({ name: 'accent', label: t('accent'), form: accentField, hint: t('accentHint'), beside: picker(t('pick')) })}
    ${field({ name: 'league', label: t('league'), form: leagueField, hint: t('leagueHint') })}
    ${field({ name: 'length', label: t('length'), form: lengthField, hint: t('lengthHint') })}
    <button type="submit" class="go quiet">${t('show')}</button>
  </form>
</section>
<div class="live" data-live><!--live-->
  <section class="panel">
    <h2>${t('preview')}</h2>
    <div class="previews">
      ${preview(320, t('phone'))}
      ${preview(640, t('desktop'))}
    </div>
  </section>
  <section class="panel">
    <h2>${t('snippets')}</h2>
    ${snippet('script', t('script'), scriptSnippet(t('fallback')))}
    ${snippet('iframe', t('iframe'), iframeSnippet(t('frameTitle')))}
    ${snippet('link', t('link'), '{{page}}')}
    ${snippet('table', t('table'), tableSnippet(t('tableTitle')))}
    <p class="hint"{{drawn}}>${t('linkHint', { address: '{{embed}}' })}</p>
    <p><a href="{{boards}}">${t('boards')}</a></p>
  </section>
<!--/live--></div>
<section class="panel">
  <h2>${t('costs')}</h2>
  <p>${t('loads', { ...weights })}</p>
  <p>${t('stores')}</p>
  <p>${t('policy', { origin: '{{origin}}' })}</p>
</section>`

  function snippet(id: string, label: string, text: string): string {
    return `<div class="snippet">
      <label for="${id}">${label}</label>
      <textarea id="${id}" rows="${text.split('\n').length + 1}" readonly spellcheck="false">${text}</textarea>
      <p class="ways"><button type="button" class="go quiet" data-copy="${id}" hidden>${t('copy')}<span class="vh">: ${label}</span></button></p>
      <p role="status" data-copied="${t('copied')}" data-selected="${t('selected')}"></p>
    </div>`
  }
}

const lengths = Array.from({ length: QUIZ_LENGTH.most - QUIZ_LENGTH.least + 1 }, (_, i) => QUIZ_LENGTH.least + i)
const topicField = 'maxlength="120" autocapitalize="none"'
const accentField = 'pattern="#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})" maxlength="7"'
const leagueField = `pattern="${leagueForm.source.slice(1, -1)}" maxlength="32" autocapitalize="none"`
const lengthField = `inputmode="numeric" pattern="${lengths.join('|')}"`

const scriptSnippet = (text: string) =>
  escapeMarkup(`<script src="{{origin}}/embed.js" async></script>
<mixed-zone-quiz {{attributes}} style="display: block; min-height: clamp(620px, 1150px - 83vw, 820px)">
  <a href="{{page}}">${text}</a>
</mixed-zone-quiz>`)

const iframeSnippet = (title: string) =>
  escapeMarkup(`<iframe src="{{embed}}" title="${title}" loading="lazy" width="100%" height="620"
  style="height: clamp(620px, 1150px - 83vw, 820px); border: 0; max-width: 640px; color-scheme: {{scheme}}" allow="clipboard-write; web-share"></iframe>`)

const tableSnippet = (title: string) =>
  escapeMarkup(`<iframe src="{{table}}" title="${title}" loading="lazy" width="100%" height="${BOARD_HEIGHT}"
  style="height: ${BOARD_HEIGHT}px; border: 0; max-width: 640px; color-scheme: {{scheme}}"></iframe>`)

const preview = (width: number, title: string) =>
  `<section class="preview" aria-label="${title}" tabindex="0"><h3>${title}</h3><iframe src="{{frame}}" title="${title}" width="${width}" height="620" loading="lazy"></iframe></section>`

/** A colour picker, which the script shows. */
const picker = (label: string) =>
  `<input type="color" value="#d9f400" data-picker="accent" aria-label="${label}" hidden>`

const hintOf = (name: string, hint?: string) => (hint ? `<p class="hint" id="${name}-hint">${hint}</p>` : '')
const describedBy = (name: string, hint?: string) => (hint ? ` aria-describedby="${name}-hint"` : '')

function select(name: string, label: string, options: readonly (readonly [string, string])[], hint?: string): string {
  const all = options.map(([value, text]) => `<option value="${value}"{{${name}=${value}}}>${text}</option>`).join('')
  return `<div><label for="${name}">${label}</label><select id="${name}" name="${name}"${describedBy(name, hint)}>${all}</select>${hintOf(name, hint)}</div>`
}

interface Field {
  readonly name: string
  readonly label: string
  /** Attributes that say what the field accepts. */
  readonly form: string
  readonly hint: string
  readonly beside?: string
}

function field({ name, label, form, hint, beside = '' }: Field): string {
  const input = `<input type="text" id="${name}" name="${name}" value="{{${name}}}" ${form} spellcheck="false"${describedBy(name, hint)}>`
  return `<div><label for="${name}">${label}</label><div class="field">${input}${beside}</div>${hintOf(name, hint)}</div>`
}
