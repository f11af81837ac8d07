import { Hono } from 'hono/tiny'
import type { Env } from '../house/house.ts'
import type { OpenApiDocument } from '../house/open-api.ts'
import { statuses } from '../http/refusal.ts'
import { show } from '../http/show.ts'
import { Page, Panel } from '../view/layout.tsx'
import { useHouse } from '../view/use-house.ts'

/** `/docs`: the API, told from its OpenAPI document. */
export const docsPage = new Hono<Env>().get('/docs', (c) => {
  const openApi: OpenApiDocument = JSON.parse(c.get('house').openApi)
  return show(c, <DocsPage openApi={openApi} />)
})

function DocsPage({ openApi }: { openApi: OpenApiDocument }) {
  const { t, origin } = useHouse()
  return (
    <Page title={t('docs.title')}>
      <Panel class="prose">
        <h1>{t('docs.title')}</h1>
        <p class="lead">{t('docs.lead')}</p>
        <p>
          <a href="/openapi.json">{t('docs.document')}</a>
        </p>
        <h2>{t('docs.curl')}</h2>
        <pre tabindex={0}>
          <code>{example(origin)}</code>
        </pre>
      </Panel>
      {operationsOf(openApi).map((operation) => (
        <OperationPanel {...operation} />
      ))}
      <Panel class="prose">
        <h2>{t('docs.problems')}</h2>
        <p>{t('docs.problemsLead')}</p>
        <ul>
          {Object.entries(statuses).map(([reason, status]) => (
            <li id={reason}>
              <code>{reason}</code> {status} · {t(`problem.${reason}.title`)}
            </li>
          ))}
        </ul>
      </Panel>
    </Page>
  )
}

/** An operation as the page shows it. */
interface ShownOperation {
  readonly name: string
  readonly summary: string
  readonly sends: readonly { readonly field: string; readonly description: string; readonly isRequired: boolean }[]
  /** The statuses of its answers, as a list. */
  readonly status: string
}

function OperationPanel({ name, summary, sends, status }: ShownOperation) {
  const { t } = useHouse()
  return (
    <Panel class="operation">
      <h2>
        <code>{name}</code>
      </h2>
      <p>{summary}</p>
      {sends.length > 0 ? (
        <>
          <h3>{t('docs.sends')}</h3>
          <ul>
            {sends.map(({ field, description, isRequired }) => (
              <li>
                <code>{field}</code> {description}{' '}
                {isRequired ? null : <span class="hint">({t('docs.optional')})</span>}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p class="hint">
        {t('docs.answers')} {status}
      </p>
    </Panel>
  )
}

const example = (origin: string) =>
  [
    `curl -s ${origin}/api/games -H 'content-type: application/json' -d '{"quiz":"daily"}'`,
    `curl -s ${origin}/api/games/answers -H 'content-type: application/json' -d '{"token":"…","option":"a"}'`,
    `curl -s ${origin}/api/scores -H 'content-type: application/json' -d '{"token":"…","name":"Ada"}'`,
  ].join('\n')

function operationsOf({ paths }: OpenApiDocument): readonly ShownOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary, requestBody, parameters, responses }]) => {
      const body = requestBody?.content['application/json']?.schema
      const fields = Object.entries(body?.properties ?? {}).map(([field, { description = '' }]) => ({
        field,
        description,
        isRequired: body?.required?.includes(field) ?? false,
      }))
      const query = parameters
        .filter((parameter) => parameter.in === 'query')
        .map(({ name, description = '' }) => ({ field: name, description, isRequired: false }))
      return {
        name: `${method.toUpperCase()} ${path}`,
        summary,
        sends: [...fields, ...query],
        status: Object.keys(responses).join(', '),
      }
    }),
  )
}
