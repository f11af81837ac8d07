// The whole bank on one page, for editors: every wording, every option that may be drawn, and what the rules say. It is served
// on this machine only and made anew at every reload, so that a change in questions/ shows at once.
import { createServer } from 'node:http'
import { html, raw } from 'hono/html'
import { breachesOf, everyItem, questionRules } from '../check/rules.ts'
import { type Almanac, buildAlmanac } from '../src/quiz/almanac.ts'
import { allCandidates, type Candidate, promptOf } from '../src/quiz/candidate.ts'
import { difficulties } from '../src/quiz/difficulty.ts'
import { makeItem } from '../src/quiz/judged.ts'
import { kinds } from '../src/quiz/kinds/index.ts'
import { sayEvery } from '../src/quiz/words.ts'
import { readContent } from './content.ts'
import { ContentError } from './content-error.ts'
import { readOptions } from './options.ts'

const values = readOptions({ options: { port: { type: 'string', default: '8788' } }, allowPositionals: true })

const server = createServer(async (_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(String(await bankPage()))
})
server.on('error', (error) => {
  console.error(`port ${values.port}: expected a free port; found ${error.message}`)
  process.exit(1)
})
server.listen(Number(values.port), '127.0.0.1', () =>
  console.log(`The bank can be looked at on http://localhost:${values.port} (stop it with Ctrl+C)`),
)

async function bankPage() {
  try {
    const almanac = buildAlmanac(await readContent())
    return page(almanac, allCandidates(almanac, kinds))
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    return frame(html`<h1>The content is not right yet</h1><pre>${error.message}</pre>`)
  }
}

function page(almanac: Almanac, candidates: readonly Candidate[]) {
  const articles = candidates.map((candidate) => article(almanac, candidate))
  const of = (name: string, all: readonly string[]) =>
    html`<label>${name} <select data-filter=${name}><option value="">all</option>${all.map((one) => html`<option>${one}</option>`)}</select></label>`
  return frame(html`
    <h1>${articles.length} questions</h1>
    <p class="filters">
      ${of(
        'incident',
        almanac.incidents.map(({ id }) => id),
      )}
      ${of(
        'kind',
        kinds.map(({ name }) => name),
      )}
      ${of('difficulty', difficulties)}
      ${of('rules', ['kept', 'broken'])}
      <label>words <input type="search" data-filter="words"></label>
      <output></output>
    </p>
    <main>${articles}</main>
    <script>${filterScript}</script>`)
}

function article(almanac: Almanac, candidate: Candidate) {
  const item = makeItem(almanac, candidate, 'bank')
  const { incident, kind, id, difficulty } = candidate
  if (!item) {
    return html`<article data-incident=${incident.id} data-kind=${kind.name} data-difficulty=${difficulty} data-rules="broken">
      <h2>${id}</h2><p class="broken">Not asked: no wrong option is proved false.</p></article>`
  }
  const breaches = everyItem(almanac, candidate).flatMap((each) => breachesOf({ ...each, almanac }))
  const broken = [...new Map(breaches.map((breach) => [breach.rule, breach])).values()]
  const { question } = item
  return html`<article data-incident=${incident.id} data-kind=${kind.name} data-difficulty=${difficulty} data-rules=${broken.length > 0 ? 'broken' : 'kept'}>
    <h2>${id} <small>${difficulty}</small></h2>
    ${sayEvery(almanac.words, promptOf(candidate)).map((prompt) => html`<p class="prompt">${prompt}</p>`)}
    ${question.quote === undefined ? '' : html`<blockquote>${question.quote}</blockquote>`}
    <ol type="a">${question.options.map(
      ({ id: option, text }) => html`<li class=${option === question.answer ? 'right' : ''}>${text}</li>`,
    )}</ol>
    <p>${question.why} <small>(paragraphs ${question.source.paragraphs.join(', ')})</small></p>
    <details><summary>Every wrong option that may be drawn</summary><p>${candidate
      .distractors()
      .map(({ text }) => text)
      .join(' · ')}</p></details>
    <p class=${broken.length > 0 ? 'broken' : 'kept'}>${
      broken.length > 0
        ? broken.map(({ rule, demands, reason }) => html`Rule ${rule}, ${demands}: ${reason}.<br>`)
        : `${questionRules.length} rules kept`
    }</p>
  </article>`
}

const frame = (body: unknown) => html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>The bank</title><style>${raw(style)}</style></head><body>${body}</body></html>`

const style = `body{font:1rem/1.45 system-ui,sans-serif;margin:1rem auto;max-width:80rem;padding:0 1rem}
main{display:grid;grid-template-columns:repeat(auto-fill,minmax(20rem,1fr));gap:1rem}
article{border:1px solid;border-radius:.3rem;padding:0 1rem}article[hidden]{display:none}
h2{font-size:1rem;overflow-wrap:anywhere}small{font-weight:normal}.prompt{font-weight:600}
.right{font-weight:600}.right::after{content:" ✓"}.broken{font-weight:600}.broken::before{content:"✕ "}.kept::before{content:"✓ "}
.filters{position:sticky;top:0;background:Canvas;padding:.5rem 0;display:flex;flex-wrap:wrap;gap:1rem}`

const filterScript = raw(`
const filters = [...document.querySelectorAll('[data-filter]')]
const show = () => {
  let shown = 0
  for (const article of document.querySelectorAll('article')) {
    const fits = filters.every(({ dataset: { filter }, value }) => value === '' ||
      (filter === 'words' ? article.textContent.toLowerCase().includes(value.toLowerCase()) : article.dataset[filter] === value))
    article.hidden = !fits
    if (fits) shown += 1
  }
  document.querySelector('output').textContent = shown + ' shown'
}
for (const filter of filters) filter.addEventListener('input', show)
show()`)
