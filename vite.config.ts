// How the browser app is built: one three, no emulator in production, and an offline shell.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { LESSON_ASSETS } from './src/edge/offline.ts'
import { compiledTexts } from './tools/compiled-texts.ts'
import { modelUrls } from './tools/model-urls.ts'
import { sceneIndex } from './tools/scene-index.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const noEmulator = here('./src/view/hand/no-emulator.ts')

export default defineConfig({
  plugins: [
    react(),
    compiledTexts(),
    sceneIndex(),
    modelUrls(),
    VitePWA({
      // Registered, and let in between runs, by src/edge/shell.ts.
      registerType: 'prompt',
      injectRegister: null,
      includeAssets: ['icon.svg'],
      manifest: {
        name: '工坊 Gongfang：實習工場安全訓練',
        short_name: '工坊',
        description: '在真實大小的 3D 機器上練習安全操作',
        lang: 'zh-Hant-TW',
        display: 'standalone',
        start_url: '/',
        theme_color: '#1f2a30',
        background_color: '#f4efe6',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        ],
      },
      workbox: {
        // The shell is kept at the first visit; models and controllers are kept when a lesson is opened (src/edge/offline.ts).
        globPatterns: ['**/*.{html,js,css,svg,png}', 'fonts/*.woff2', 'basis/*'],
        globIgnores: ['pictures/**', 'xr-profiles/**', 'models/**'],
        maximumFileSizeToCacheInBytes: 4_000_000,
        clientsClaim: true,
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/(api|xapi|healthz|metrics)/],
        runtimeCaching: [
          {
            // The version is in the address: what is kept is never another one.
            urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/models/') && !url.pathname.endsWith('.usdz'),
            handler: 'CacheFirst',
            options: { cacheName: LESSON_ASSETS },
          },
          {
            urlPattern: ({ url, sameOrigin }) => sameOrigin && /^\/(xr-profiles|pictures|audio)\//.test(url.pathname),
            handler: 'StaleWhileRevalidate',
            options: { cacheName: LESSON_ASSETS },
          },
        ],
      },
    }),
  ],
  resolve: {
    dedupe: ['three', 'react', 'react-dom', '@react-three/fiber'],
    // @pmndrs/xr imports its emulator lazily: 5 MB of rooms and panels nobody would ever load.
    alias: [
      { find: '@iwer/devui', replacement: noEmulator },
      { find: '@iwer/sem', replacement: noEmulator },
      { find: /^iwer$/, replacement: noEmulator },
      // React has had it itself since 18; the router still brings the stand-in.
      { find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'react' },
    ],
  },
  build: {
    target: 'es2022',
    manifest: true,
    // Not named in the scripts: the bench tells our own code from libraries by them.
    sourcemap: 'hidden',
    // No code-splitting groups: grouping three and react made the landing page preload all of 3D.
    chunkSizeWarningLimit: 1500,
  },
  server: {
    host: '127.0.0.1',
    // The page's own Host goes along: the service refuses changes asked for by pages of another site.
    proxy: Object.fromEntries(['/api', '/xapi'].map((path) => [path, { target: 'http://127.0.0.1:8080', changeOrigin: false }])),
  },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    testTimeout: 30_000,
  },
})
