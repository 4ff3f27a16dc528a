// The module that vite-plugin-pwa makes at build time.
/// <reference types="vite-plugin-pwa/client" />
