import vue from '@vitejs/plugin-vue'
import { fileURLToPath, URL } from 'node:url'
import { defineConfig } from 'vitest/config'
import type { Plugin } from 'vite'

/** Where `xuecheng-cli serve` listens, for working on a screen against a real office. */
const office = process.env['XUECHENG_SERVE'] ?? 'http://127.0.0.1:8420'

/**
 * The window freezes `Object.prototype`, and then nothing that inherits from it can be given a `constructor` or a
 * `toString` by plain assignment. Libraries that do so while they load are made to define it instead.
 */
const ASSIGNED = [
  {
    file: 'echarts/lib/core/Scheduler.js',
    assigned: /target\[name_1\] = noop;/,
    defined: 'Object.defineProperty(target, name_1, { value: noop, writable: true });',
  },
  {
    file: 'dayjs/dayjs.min.js',
    assigned: /m\.(toString|valueOf)=(function\(\)\{[^}]*\})/g,
    defined: 'Object.defineProperty(m,"$1",{value:$2,writable:true})',
  },
]

const frozenPrototype: Plugin = {
  name: 'frozen-prototype',
  transform(code, id) {
    const found = ASSIGNED.find(({ file }) => id.includes(file))
    if (found === undefined) return undefined
    const defined = code.replace(found.assigned, found.defined)
    if (defined === code) this.error(`${found.file} has changed: see whether it still loads in the window`)
    return defined
  },
  // A page whose code throws while it loads would never show, and only in the window.
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle)) {
      const assigned = part.type === 'chunk' ? /[\w$]\.(?:toString|valueOf)=[^=]/.exec(part.code) : null
      if (assigned !== null) this.error(`${part.fileName} assigns what the window has frozen: ${assigned[0]}`)
    }
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
