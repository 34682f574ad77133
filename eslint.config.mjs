// @ts-check
import js from '@eslint/js'
import astro from 'eslint-plugin-astro'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Things a pure function may not reach for; each has one file that may, named below. */
const impure = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'No clock in src: the day of a review is an input, else two builds of one data differ.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'No clock in src: the day of a review is an input, else two builds of one data differ.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'No clock in src: the day of a review is an input, else two builds of one data differ.',
  },
  {
    selector: "MemberExpression[object.name='performance'], MemberExpression[property.name='hrtime']",
    message: 'No clock in src: scripts measure time, src does not know it.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message:
      'No chance in src: the same data must give the same bytes. Take a seeded generator as an argument.',
  },
]
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read by scripts; src gets values. Only src/store/work-folder.ts may ask.',
}
const counting = {
  selector:
    "MemberExpression[object.name='Plot'][property.name=/^(bin|group|normalize|hexbin|density|linearRegression|box|window|map)([XYZR]|$)/]",
  message:
    'Charts draw, never compute: aggregate in metrics, so that picture, table and download cannot disagree.',
}

export default defineConfig(
  { ignores: ['dist/', 'site/', '.astro/', '.work/', 'coverage/', 'data/', 'node_modules/', 'src/public/'] },
  js.configs.recommended,
  // Chinese prose has its own spaces, in comments and in words shown to readers
  {
    rules: {
      'no-irregular-whitespace': ['error', { skipComments: true, skipStrings: true, skipTemplates: true }],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      // numbers and enums in messages are the normal case here
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // an index known to exist may be said to exist; noUncheckedIndexedAccess makes the rest visible
      '@typescript-eslint/no-non-null-assertion': 'off',
      // spreading a text gives its code points, which is what we mean where we do it
      '@typescript-eslint/no-misused-spread': 'off',
      // with noUncheckedIndexedAccess and data from outside, it mistakes care for clutter
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  astro.configs.recommended,
  {
    files: ['src/**/*.{ts,astro}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-syntax': ['error', ...impure, environment],
    },
  },
  {
    files: ['src/charts/**'],
    rules: { 'no-restricted-syntax': ['error', ...impure, environment, counting] },
  },
  { files: ['src/store/work-folder.ts'], rules: { 'no-restricted-syntax': ['error', ...impure] } },
)
