// The workbench, built into dist/web. Everything it needs is bundled: fonts stay files of our own (no data: addresses, no outside ones).
// Elements are made by src/web/drawn/jsx-runtime.ts, which draws characters that nobody sees as signs.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'src/web',
  plugins: [react({ jsxImportSource: '#drawn' })],
  resolve: { alias: { '#drawn': fileURLToPath(new URL('./src/web/drawn', import.meta.url)) } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    chunkSizeWarningLimit: 1000,
  },
})
