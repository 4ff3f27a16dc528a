// npm run schema: JSON Schemas of all scene files, so that editors complete and check them as they are written.
import { mkdirSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { lessonFile } from '../src/core/lesson/schema.ts'
import { machineFile } from '../src/core/machine/schema.ts'
import { workedExample } from '../src/core/run/schema.ts'
import { clusterFile, roomFile, textFile } from '../src/core/scene/schema.ts'

export const schemaFolder = 'docs/schema'

/** File name → the JSON Schema it must hold. */
export function editorSchemas(): Map<string, string> {
  const files = { machine: machineFile, lesson: lessonFile, cluster: clusterFile, room: roomFile, text: textFile, run: workedExample }
  return new Map(
    Object.entries(files).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify({ title: `${name}.json`, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`,
    ]),
  )
}

if (process.argv[1]?.endsWith('schema.ts') === true) {
  mkdirSync(schemaFolder, { recursive: true })
  for (const [name, text] of editorSchemas()) writeFileSync(`${schemaFolder}/${name}`, text)
  console.log(`${schemaFolder}: written`)
}
