// End-to-end tests: the built product, served by the real server, in a real Chromium.
import { defineConfig } from '@playwright/test'

const port = Number(process.env.GONGFANG_E2E_PORT ?? 8192)

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  // One after another: the browser draws on the processor, and two at a time would starve each other's frames.
  workers: 1,
  fullyParallel: false,
  retries: 1,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  globalSetup: './test/e2e/rig/serve.ts',
  metadata: { port },
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1024, height: 640 },
    locale: 'zh-TW',
    serviceWorkers: 'block',
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--use-gl=angle',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--autoplay-policy=no-user-gesture-required',
      ],
    },
  },
})
