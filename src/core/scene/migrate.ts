// Files written for an older schema are brought up to date as they are read. Logs are never migrated, only scene files.

/** A file as it came out of JSON. */
export type Json = Record<string, unknown>
/** For each schema version: the file as the next version wants it. The newest version's entry leaves it as it is. */
export type Migrations = Readonly<Record<number, (file: Json) => Json>>

export const migrations: Migrations = { 1: (file) => file }

/** Brings a file up to the newest version. A file of an unknown version is left alone: its schema says what is wrong with it. */
export function migrate(file: Json, table: Migrations = migrations): Json {
  let now = file
  for (let version = Number(file.schemaVersion); version in table; version++) {
    now = table[version]?.(now) ?? now
    if (!(version + 1 in table)) break
    now = { ...now, schemaVersion: version + 1 }
  }
  return now
}
