import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import ts from 'typescript-eslint'

const CHINESE = '/[\\u3400-\\u9fff\\uff01-\\uff5e]/'
const toCatalogue = 'Text on screen belongs to the message catalogue in src/text.'
const tauri = {
  group: ['@tauri-apps/*'],
  message: 'Only src/api/host.ts knows what the interface runs in.',
}
const upwards = (...rooms) => ({
  group: rooms.map((room) => `@/${room}/*`),
  message: 'Imports run downwards: app → features → shared → api → text.',
})
const imports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] })

export default ts.config(
  { ignores: ['dist', 'src/api/generated'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...vue.configs['flat/recommended'],
  prettier,
  {
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } },
    linterOptions: { noInlineConfig: true },
    rules: {
      ...imports(tauri),
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: `Literal[value=${CHINESE}]`, message: toCatalogue },
        { selector: `TemplateElement[value.raw=${CHINESE}]`, message: toCatalogue },
      ],
      'vue/no-restricted-syntax': [
        'error',
        { selector: `VText[value=${CHINESE}]`, message: toCatalogue },
        { selector: `VLiteral[value=${CHINESE}]`, message: toCatalogue },
        { selector: `VElement Literal[value=${CHINESE}]`, message: toCatalogue },
      ],
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': 'error',
      'vue/no-v-html': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/text/**'],
    rules: { ...imports(tauri, upwards('api', 'shared', 'features', 'app', 'dev')) },
  },
  { files: ['src/api/**'], rules: { ...imports(tauri, upwards('shared', 'features', 'app', 'dev')) } },
  { files: ['src/api/host.ts'], rules: { ...imports(upwards('shared', 'features', 'app', 'dev')) } },
  { files: ['src/shared/**'], rules: { ...imports(tauri, upwards('features', 'app', 'dev')) } },
  { files: ['src/features/**'], rules: { ...imports(tauri, upwards('app', 'dev')) } },
  {
    files: ['src/text/**', 'src/dev/**', '**/*.test.ts'],
    rules: { 'no-restricted-syntax': 'off', 'vue/no-restricted-syntax': 'off' },
  },
  { files: ['**/*.test.ts', 'src/dev/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['*.ts', '*.js'], languageOptions: { globals: globals.node } },
)
