// On the school's network: a certificate made here and kept, the addresses others use, a QR code for a headset's or phone's camera.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { X509Certificate } from 'node:crypto'
import QRCode from 'qrcode'
import { generate } from 'selfsigned'
import type { SelfsignedOptions } from 'selfsigned'

/** IPv4 addresses of this computer on its networks. */
export function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}

const DAY_MS = 24 * 3600 * 1000
const AUTHORITY_LIFE_MS = 10 * 365 * DAY_MS
// Apple refuses server certificates that live longer than 825 days (support.apple.com/103769).
const SERVER_LIFE_MS = 800 * DAY_MS
const RENEW_BEFORE_MS = 30 * DAY_MS

interface Pair {
  cert: string
  key: string
}
export interface LanCertificate extends Pair {
  /** What devices install to trust this computer; stays the same when its addresses change. */
  authority: string
}

function kept(folder: string, name: string, good: (certificate: X509Certificate) => boolean): Pair | undefined {
  const [certFile, keyFile] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)]
  if (!existsSync(certFile) || !existsSync(keyFile)) return undefined
  const pair = { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') }
  const certificate = new X509Certificate(pair.cert)
  const lasts = new Date(certificate.validTo).getTime() - Date.now() > RENEW_BEFORE_MS
  return lasts && good(certificate) ? pair : undefined
}

async function make(folder: string, name: string, commonName: string, lifeMs: number, options: SelfsignedOptions): Promise<Pair> {
  const made = await generate([{ name: 'commonName', value: commonName }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    // A device's clock may lag behind.
    notBeforeDate: new Date(Date.now() - DAY_MS),
    notAfterDate: new Date(Date.now() + lifeMs),
    ...options,
  })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, `${name}.crt`), made.cert)
  writeFileSync(join(folder, `${name}.key`), made.private, { mode: 0o600 })
  return { cert: made.cert, key: made.private }
}

/** The kept certificate, or a new one when there is none, it ends soon, or this computer has a new address. */
export async function ownCertificate(dataDir: string): Promise<LanCertificate> {
  const folder = join(dataDir, 'tls')
  const names = ['localhost', '127.0.0.1', ...lanAddresses()]
  const covers = (certificate: X509Certificate) =>
    names.every((name) => (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined)
  const authority =
    kept(folder, 'authority', () => true) ??
    (await make(folder, 'authority', `Gongfang ${hostname()}`, AUTHORITY_LIFE_MS, {
      extensions: [
        { name: 'basicConstraints', cA: true, critical: true },
        { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
      ],
    }))
  const issuer = new X509Certificate(authority.cert)
  const server =
    kept(folder, 'server', (certificate) => covers(certificate) && certificate.verify(issuer.publicKey)) ??
    (await make(folder, 'server', 'Gongfang', SERVER_LIFE_MS, {
      ca: authority,
      extensions: [
        { name: 'basicConstraints', cA: false, critical: true },
        { name: 'keyUsage', digitalSignature: true, critical: true },
        { name: 'extKeyUsage', serverAuth: true },
        { name: 'subjectAltName', altNames: names.map((name) => (isIP(name) ? { type: 7, ip: name } : { type: 2, value: name })) },
      ],
    }))
  return { ...server, authority: authority.cert }
}

/** Prints where headsets, tablets and phones find the service, and what they must be told once. */
export async function tellLan(addresses: string[], port: number, ownMade: boolean): Promise<void> {
  if (!addresses.length) {
    console.log('No network was found: plug in a cable or join the Wi-Fi, then start again.')
    return
  }
  const urls = addresses.map((address) => `https://${address}:${port}/`)
  for (const url of urls) console.log(`  ${url}`)
  console.log(await QRCode.toString(urls[0] ?? '', { type: 'terminal', small: true }))
  if (!ownMade) return
  console.log('  頭盔、平板第一次開啟會出現憑證警告：選「進階」→「繼續前往」。')
  console.log(`  要離線使用，請先在裝置上安裝並信任憑證：${urls[0]}gongfang.crt`)
  console.log('  The first visit warns about the certificate: choose Advanced → Proceed.')
  console.log(`  For use without network, install and trust it on the device first: ${urls[0]}gongfang.crt`)
}
