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

const COMPONENTS = 'element-plus/es/components'

/**
 * A screen brings the styles of the components it uses: whoever starts the program waits for those of the first screen
 * alone. What matters of ours is worded to win whichever comes first (`html .el-…` in styles/element.css).
 */
const elementStyles: Plugin = {
  name: 'element-styles',
  // Scripts of components have been compiled by then.
  enforce: 'post',
  transform(code, id) {
    if (id.includes('node_modules')) return undefined
    const imported = /import\s*\{([^}]*)\}\s*from\s*['"](?:@\/shared|\.)\/element['"]/g
    const names = [...code.matchAll(imported)].flatMap(([, names = '']) => names.match(/\bEl[A-Z]\w*/g) ?? [])
    const folders = [...new Set(names)].map((name) =>
      name
        .slice(2)
        .replace(/\B[A-Z]/g, '-$&')
        .toLowerCase(),
    )
    const styles = folders.map((folder) => `import '${COMPONENTS}/${folder}/style/css';`)
    return styles.length === 0 ? undefined : { code: styles.join('') + code, map: null }
  },
}

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** What the first screen is made of, the parts of Element Plus in it by their own files, since its index imports them all. */
const AT_START = [
  './src/main.ts',
  './src/features/today/TodayPage.vue',
  ...['button', 'config-provider', 'dropdown', 'progress'].map(
    (folder) => `./node_modules/${COMPONENTS}/${folder}/index.mjs`,
  ),
].map(path)
const INDEXES = ['./node_modules/element-plus/es/index.mjs', `./node_modules/${COMPONENTS}/index.mjs`].map(
  path,
)

interface Modules {
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null
}

let atStart: Set<string> | null = null

/**
 * Whether the window needs a module before it can show anything: these are one file, for every file costs a round trip
 * while the program starts.
 */
function isAtStart(id: string, modules: Modules): boolean {
  if (atStart === null) {
    atStart = new Set()
    const waiting = [...AT_START]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (atStart.has(next) || INDEXES.includes(next)) continue
      atStart.add(next)
      waiting.push(...(modules.getModuleInfo(next)?.importedIds ?? []))
    }
  }
  return atStart.has(id)
}

export default defineConfig({
  plugins: [vue(), frozenPrototype, elementStyles],
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
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: (id, modules) => (isAtStart(id, modules) ? 'start' : null) }],
        },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['./src/test-setup.ts'],
    // A busy machine takes its time to load a screen: no test is about that.
    testTimeout: 60_000,
    // Its components import their own styles, which Node cannot load by itself.
    server: { deps: { inline: ['element-plus'] } },
  },
})
