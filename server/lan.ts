// On the school's network: a certificate made here and kept, the addresses others use, a QR code for a headset's or phone's camera.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { X509Certificate } from 'node:crypto'
import QRCode from 'qrcode'
import { generate } from 'selfsigned'

/** IPv4 addresses of this computer on its networks. */
export function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}

const YEAR_MS = 365 * 24 * 3600 * 1000
// Apple refuses server certificates that live longer than 825 days (support.apple.com/103769).
const LIFE_MS = 2 * YEAR_MS
const RENEW_BEFORE_MS = 30 * 24 * 3600 * 1000

function stillGood(cert: string, names: string[]): boolean {
  const certificate = new X509Certificate(cert)
  const lasts = new Date(certificate.validTo).getTime() - Date.now() > RENEW_BEFORE_MS
  return lasts && names.every((name) => (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined)
}

/** The kept certificate, or a new one when there is none, it ends soon, or this computer has a new address. */
export async function ownCertificate(dataDir: string): Promise<{ cert: string; key: string }> {
  const folder = join(dataDir, 'tls')
  const [certFile, keyFile] = [join(folder, 'gongfang.crt'), join(folder, 'gongfang.key')]
  const names = ['localhost', '127.0.0.1', ...lanAddresses()]
  if (existsSync(certFile) && existsSync(keyFile)) {
    const kept = { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') }
    if (stillGood(kept.cert, names)) return kept
  }
  const made = await generate([{ name: 'commonName', value: 'Gongfang' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - 24 * 3600 * 1000),
    notAfterDate: new Date(Date.now() + LIFE_MS),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (isIP(name) ? { type: 7 as const, ip: name } : { type: 2 as const, value: name })),
      },
    ],
  })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(certFile, made.cert)
  writeFileSync(keyFile, made.private, { mode: 0o600 })
  return { cert: made.cert, key: made.private }
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
