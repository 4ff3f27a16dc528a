// The tables of the store, and the steps that make them. The school leads every key, so that one database can hold many.
import { sql } from 'kysely'
import type { Migration } from 'kysely'

interface Owned {
  school: string
}

export interface Tables {
  /** One xAPI statement; `payload` is its exact text. `ord` orders all of them and is the cursor of paging and live events. */
  statement: Owned & { id: string; ord: number; voided: number; run: string | null; payload: string }
  /** Inverted index of what a statement can be found by: kind a(gent) ra c(tivity) rc v(erb) r(egistration). */
  statement_key: Owned & { kind: string; value: string; ord: number; id: string }
  /** Statements that point at another one: they are found wherever their target is found. */
  statement_ref: Owned & { target: string; id: string; ord: number }
  /** What is known of an activity, merged from all that was said of it. */
  activity: Owned & { id: string; definition: string }
  attachment: Owned & { sha2: string; content_type: string; body: Uint8Array }
  /** State and profile documents. */
  document: Owned & {
    kind: string
    scope: string
    registration: string
    id: string
    content_type: string
    body: Uint8Array
    etag: string
    updated: string
  }
  /** Credentials of outside programs; only a hash of the secret is kept. */
  lrs_key: Owned & { key: string; secret_hash: string; scopes: string; source: string }
  /** A pseudonym and the nickname behind it: the one place where the two meet. */
  learner: Owned & {
    id: string
    nickname: string | null
    lang: string
    created: string
    /** Hash of the device's own key for the learner: who enters again with it is the same one. */
    key_hash: string | null
  }
  run: Owned & { id: string; learner: string; header: string; created: string }
  run_entry: Owned & { run: string; seq: number; entry: string }
  /** What the school has settled, as JSON. */
  setting: Owned & { name: string; value: string }
  /** How a pupil felt before and after a headset; kept only while the school asks. */
  comfort: Owned & { run: string; at: string; moment: string; answers: string }
  /** Six digits that lead to a lesson, until `expires`. */
  code: Owned & { code: string; target: string; expires: string }
  /** Keys this installation made for itself. */
  secret: Owned & { name: string; value: string }
}

export type Engine = 'sqlite' | 'postgresql'

interface Dialect {
  bytes: 'blob' | 'bytea'
  /** SQLite keeps the rows in the key itself: a third less to write (measured: 1.3 times the statements a second). */
  clustered: '' | 'without rowid'
}
const DIALECTS: Record<Engine, Dialect> = {
  sqlite: { bytes: 'blob', clustered: 'without rowid' },
  postgresql: { bytes: 'bytea', clustered: '' },
}

/** Written in the SQL that both engines share. */
const first = ({ bytes, clustered }: Dialect) => [
  `create table statement (school text not null, id text not null, ord bigint not null, voided integer not null, run text,
     payload text not null, primary key (school, id))`,
  `create index statement_ord on statement (school, ord)`,
  `create index statement_run on statement (school, run, ord)`,
  `create table statement_key (school text not null, kind text not null, value text not null, ord bigint not null, id text not null,
     primary key (school, kind, value, ord, id)) ${clustered}`,
  `create index statement_key_id on statement_key (school, id)`,
  `create table statement_ref (school text not null, target text not null, id text not null, ord bigint not null, primary key (school, target, id))`,
  `create table activity (school text not null, id text not null, definition text not null, primary key (school, id))`,
  `create table attachment (school text not null, sha2 text not null, content_type text not null, body ${bytes} not null, primary key (school, sha2))`,
  `create table document (school text not null, kind text not null, scope text not null, registration text not null, id text not null,
     content_type text not null, body ${bytes} not null, etag text not null, updated text not null,
     primary key (school, kind, scope, registration, id))`,
  `create table lrs_key (school text not null, key text not null, secret_hash text not null, scopes text not null, source text not null, primary key (school, key))`,
  `create table learner (school text not null, id text not null, nickname text, lang text not null, created text not null, primary key (school, id))`,
  `create table run (school text not null, id text not null, learner text not null, header text not null, created text not null, primary key (school, id))`,
  `create index run_created on run (school, created)`,
  `create table run_entry (school text not null, run text not null, seq integer not null, entry text not null, primary key (school, run, seq))`,
  `create table secret (school text not null, name text not null, value text not null, primary key (school, name))`,
]

/** All steps so far, by name; a step that has been released is never changed. */
export const migrations = (engine: Engine): Record<string, Migration> => ({
  '2026-11-23-first': {
    up: async (db) => {
      for (const statement of first(DIALECTS[engine])) await sql.raw(statement).execute(db)
    },
  },
  '2026-11-26-learner-key': {
    up: async (db) => {
      await sql`alter table learner add column key_hash text`.execute(db)
      await sql`create unique index learner_key on learner (school, key_hash)`.execute(db)
    },
  },
  '2026-11-27-school-rules': {
    up: async (db) => {
      await sql`create table setting (school text not null, name text not null, value text not null, primary key (school, name))`.execute(
        db,
      )
      await sql`create table comfort (school text not null, run text not null, at text not null, moment text not null, answers text not null,
        primary key (school, run, at, moment))`.execute(db)
    },
  },
  '2026-11-27-lesson-codes': {
    up: async (db) => {
      await sql`create table code (school text not null, code text not null, target text not null, expires text not null, primary key (school, code))`.execute(
        db,
      )
    },
  },
})
