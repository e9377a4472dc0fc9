import vue from '@vitejs/plugin-vue'
import { fileURLToPath, URL } from 'node:url'
import { defineConfig } from 'vitest/config'
import type { Plugin } from 'vite'

/** Where `xuecheng-cli serve` listens, for working on a screen against a real office. */
const office = process.env['XUECHENG_SERVE'] ?? 'http://127.0.0.1:8420'

/**
 * The window freezes `Object.prototype`, and then nothing that inherits from it can be given a `constructor` by plain
 * assignment, which is what ECharts does in one place while it loads.
 */
const frozenPrototype: Plugin = {
  name: 'frozen-prototype',
  transform(code, id) {
    if (!id.includes('echarts/lib/core/Scheduler.js')) return undefined
    const assigned = 'target[name_1] = noop;'
    if (!code.includes(assigned))
      this.error('ECharts has changed: see whether its charts still draw in the window')
    return code.replace(assigned, 'Object.defineProperty(target, name_1, { value: noop, writable: true });')
  },
}

export default defineConfig({
  plugins: [vue(), frozenPrototype],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    proxy: Object.fromEntries(
      // The server answers only its own pages, so the request has to look like one of theirs.
      ['/rpc', '/progress', '/session'].map((path) => [
        path,
        { target: office, changeOrigin: true, headers: { origin: office } },
      ]),
    ),
  },
  build: {
    // The oldest engines the offices have: WebKitGTK 2.36 and the Chromium 90 generation of browsers.
    target: ['chrome90', 'safari15.4'],
    chunkSizeWarningLimit: 700,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['./src/test-setup.ts'],
    // Its components import their own styles, which Node cannot load by itself.
    server: { deps: { inline: ['element-plus'] } },
  },
})
