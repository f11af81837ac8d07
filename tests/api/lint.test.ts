// What two linters ask of an OpenAPI document beside being valid, so that clients, pages and mocks can be made from it. Both
// read the document alone: neither asks the network for anything.
import { createConfig, lintFromString, type NormalizedProblem } from '@redocly/openapi-core'
import { Spectral } from '@stoplight/spectral-core'
import { oas } from '@stoplight/spectral-rulesets'
import { describe, expect, it } from 'vitest'
import { document } from '../support/openapi.ts'

/** The list of collections takes nothing from a request, so nothing of a request can be wrong. */
const accepted = ['operation-4xx-response /paths/~1api~1collections/get/responses']

const sayRedocly = ({ ruleId, location }: NormalizedProblem) =>
  `${ruleId} ${location.map(({ pointer = '' }) => pointer.replace('#', '')).join(' ')}`

/** A line for each error and warning of Redocly's recommended rules. */
async function redoclyFaultsOf(source: object): Promise<readonly string[]> {
  const config = await createConfig({ extends: ['recommended'] })
  const found = await lintFromString({ source: JSON.stringify(source), absoluteRef: '/openapi.json', config })
  return found.map(sayRedocly)
}

/** A line for each error, warning and hint of Spectral's rules for OpenAPI. */
async function spectralFaultsOf(source: object): Promise<readonly string[]> {
  const spectral = new Spectral()
  spectral.setRuleset({ ...oas, extends: [] })
  const found = await spectral.run({ ...structuredClone(source) })
  return found.map(({ code, path }) => `${code} /${path.join('/')}`)
}

describe('the OpenAPI document', () => {
  it('has nothing that Redocly’s recommended rules find, but what is accepted', async () => {
    expect(await redoclyFaultsOf(document)).toEqual(accepted)
  })
  it('has nothing that Spectral’s rules for OpenAPI find', async () => {
    expect(await spectralFaultsOf(document)).toEqual([])
  })
  it('would be found out without security, tags or a contact, and with a parameter that is not in its path', async () => {
    const { security: _, tags: __, ...rest } = document
    const { contact: ___, ...info } = document.info
    const spoilt = { ...rest, info, paths: { '/api/nothing': document.paths['/api/quizzes/{quizId}'] } }
    const byRedocly = (await redoclyFaultsOf(spoilt)).map((line) => line.split(' ')[0])
    expect(byRedocly).toEqual(expect.arrayContaining(['security-defined', 'path-parameters-defined']))
    const bySpectral = (await spectralFaultsOf(spoilt)).map((line) => line.split(' ')[0])
    expect(bySpectral).toEqual(expect.arrayContaining(['info-contact', 'operation-tag-defined', 'path-params']))
  })
})
