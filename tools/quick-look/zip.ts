// A USDZ is a zip that is not compressed, whose files begin at multiples of 64 bytes, so that they can be read where they lie (openusd.org, spec_usdz).
import { crc32 } from 'node:zlib'

const ALIGNMENT = 64
const LOCAL_BYTES = 30
const ENTRY_BYTES = 46
/** 1 January 1980, midnight: the same bytes for the same model. */
const DATE = (0 << 9) | (1 << 5) | 1
/** Tag of the extra field that only fills up. */
const FILLER = 0x1986

/** Packs files, the first of which a reader opens. */
export function stored(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const pieces: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const [path, bytes] of files) {
    const name = Buffer.from(path)
    const unaligned = at + LOCAL_BYTES + name.length + 4
    const extra = Buffer.alloc(4 + ((ALIGNMENT - (unaligned % ALIGNMENT)) % ALIGNMENT))
    extra.writeUInt16LE(FILLER, 0)
    extra.writeUInt16LE(extra.length - 4, 2)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(10, 0)
    common.writeUInt16LE(DATE, 8)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    common.writeUInt16LE(extra.length, 24)
    pieces.push(Buffer.from('PK\x03\x04', 'latin1'), common, name, extra, Buffer.from(bytes))
    const entry = Buffer.alloc(ENTRY_BYTES)
    entry.write('PK\x01\x02', 0, 'latin1')
    entry.writeUInt16LE(10, 4)
    common.copy(entry, 6, 0, 24)
    entry.writeUInt32LE(at, 42)
    entries.push(entry, name)
    at = unaligned - 4 + extra.length + bytes.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(files.size, 8)
  end.writeUInt16LE(files.size, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, directory, end])
}
