// The service as a process: settings, store, app, and a clean end.
import { readFileSync } from 'node:fs'
import { createApp } from './app.ts'
import type { Tls } from './app.ts'
import { lanAddresses, ownCertificate, tellLan } from './lan.ts'
import { StartRefused } from './refusal.ts'
import { readSettings } from './settings.ts'
import type { Settings } from './settings.ts'
import { openStore } from './store/store.ts'

async function tlsOf({ tls, lan, dataDir }: Settings): Promise<Tls | undefined> {
  if (!tls) return lan ? ownCertificate(dataDir) : undefined
  try {
    return { cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) }
  } catch (cause) {
    throw new StartRefused(`TLS_CERT or TLS_KEY cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

/** Starts the service and prints where it is. Throws StartRefused when it cannot. */
async function start(): Promise<void> {
  const settings = readSettings(process.env, process.argv.slice(2))
  const store = await openStore(settings)
  const tls = await tlsOf(settings)
  const { app, setup } = await createApp(settings, store, tls)
  const stop = () => void app.close().then(() => store.close())
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  try {
    await app.listen({ port: settings.port, host: settings.host })
  } catch (cause) {
    await app.close()
    await store.close()
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (why === 'EADDRINUSE')
      throw new StartRefused(`Port ${settings.port} is taken. Stop the program that uses it, or set PORT to another number.`)
    if (why === 'EACCES') throw new StartRefused(`Port ${settings.port} is not allowed for this user. Set PORT to a number above 1023.`)
    throw cause
  }
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : settings.port
  const origin = `${tls ? 'https' : 'http'}://${settings.host === '127.0.0.1' || settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${port}`
  console.log(`工坊 Gongfang ${settings.version}: ${origin}`)
  if (settings.lan) await tellLan(lanAddresses(), port, tls !== undefined && !settings.tls)
  const token = await setup.token()
  if (token) console.log(`Make the owner's account (this link works once): ${origin}/teach?setup=${encodeURIComponent(token)}`)
}

start().catch((cause: unknown) => {
  console.error(cause instanceof StartRefused ? `Gongfang did not start. ${cause.message}` : cause)
  process.exit(1)
})
