import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import type { OpenApiDocument } from '../house/open-api.ts'
import { t } from '../house/text.ts'
import { statuses } from '../http/refusal.ts'
import { originOf } from '../http/request.ts'
import { Page, Panel } from '../view/layout.tsx'

/** `/docs`: the API told from its OpenAPI document, so that page, document and behaviour are one. */
export const docsPage = new Hono<Env>().get('/docs', (c) => {
  const { house } = c.var
  return c.html(
    <Page house={house} title={t(house, 'docs.title')}>
      <Panel class="prose">
        <h1>{t(house, 'docs.title')}</h1>
        <p class="lead">{t(house, 'docs.lead')}</p>
        <p>
          <a href="/openapi.json">{t(house, 'docs.document')}</a>
        </p>
        <h2>{t(house, 'docs.curl')}</h2>
        <pre tabindex={0}>
          <code>{example(originOf(c))}</code>
        </pre>
      </Panel>
      {operationsOf(house.openApi).map(({ name, summary, sends, status }) => (
        <Panel class="operation">
          <h2>
            <code>{name}</code>
          </h2>
          <p>{summary}</p>
          {sends.length > 0 ? (
            <>
              <h3>{t(house, 'docs.sends')}</h3>
              <ul>
                {sends.map(([field, description, required]) => (
                  <li>
                    <code>{field}</code> {description}{' '}
                    {required ? null : <span class="hint">({t(house, 'docs.optional')})</span>}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <p class="hint">
            {t(house, 'docs.answers')} {status}
          </p>
        </Panel>
      ))}
      <Panel class="prose">
        <h2>{t(house, 'docs.problems')}</h2>
        <p>{t(house, 'docs.problemsLead')}</p>
        <ul>
          {Object.entries(statuses).map(([reason, status]) => (
            <li id={reason}>
              <code>{reason}</code> {status} · {t(house, `problem.${reason}.title`)}
            </li>
          ))}
        </ul>
      </Panel>
    </Page>,
  )
})

const example = (origin: string) =>
  [
    `curl -s ${origin}/api/games -H 'content-type: application/json' -d '{"quiz":"daily"}'`,
    `curl -s ${origin}/api/games/answers -H 'content-type: application/json' -d '{"token":"…","option":"a"}'`,
    `curl -s ${origin}/api/scores -H 'content-type: application/json' -d '{"token":"…","name":"Ada"}'`,
  ].join('\n')

function operationsOf({ paths }: OpenApiDocument) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary, requestBody, parameters, responses }]) => {
      const body = requestBody?.content['application/json']?.schema
      const fields = Object.entries(body?.properties ?? {}).map(
        ([field, { description = '' }]) => [field, description, body?.required?.includes(field) ?? false] as const,
      )
      const query = parameters
        .filter((parameter) => parameter.in === 'query')
        .map(({ name, description = '' }) => [name, description, false] as const)
      return {
        name: `${method.toUpperCase()} ${path}`,
        summary,
        sends: [...fields, ...query],
        status: Object.keys(responses).join(', '),
      }
    }),
  )
}
