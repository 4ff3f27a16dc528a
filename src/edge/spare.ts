// Rows in memory: what the disk does not take, as long as the page lives.
import type { DBSchema, StoreNames, StoreValue } from 'idb'

export class Spare<Tables extends DBSchema> {
  private readonly tables = new Map<StoreNames<Tables>, Map<string, unknown>>()

  set<T extends StoreNames<Tables>>(table: T, key: IDBValidKey, row: StoreValue<Tables, T>): void {
    const rows = this.tables.get(table) ?? new Map<string, unknown>()
    this.tables.set(table, rows.set(JSON.stringify(key), row))
  }

  get<T extends StoreNames<Tables>>(table: T, key: IDBValidKey): StoreValue<Tables, T> | undefined {
    return this.tables.get(table)?.get(JSON.stringify(key)) as StoreValue<Tables, T> | undefined
  }

  all<T extends StoreNames<Tables>>(table: T): StoreValue<Tables, T>[] {
    return [...(this.tables.get(table)?.values() ?? [])] as StoreValue<Tables, T>[]
  }

  delete(table: StoreNames<Tables>, key: IDBValidKey): void {
    this.tables.get(table)?.delete(JSON.stringify(key))
  }
}
