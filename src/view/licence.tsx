import type { DataLine } from '../quiz/source.ts'

const addresses: Readonly<Record<DataLine['licence'], string>> = {
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
}

/** The name of a licence, which leads to its text. */
export function Licence({ id }: { id: DataLine['licence'] }) {
  return (
    <a href={addresses[id]} rel="license">
      {id}
    </a>
  )
}
