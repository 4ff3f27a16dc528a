// What the tests' server was started with.
import { readFileSync } from 'node:fs'

export interface House {
  url: string
  /** The server's data folder. */
  data: string
  /** The IRI base it was given: not the default, so that a browser that does not ask for it is found out. */
  base: string
  /** Basic key of the xAPI store. */
  key: string
  secret: string
  teacher: { email: string; password: string }
}

export const HOUSE_FILE = 'test-results/.house.json'

/** The server of this test run. */
export const house = (): House => JSON.parse(readFileSync(HOUSE_FILE, 'utf8')) as House
