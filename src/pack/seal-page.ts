import { createHash } from 'node:crypto'
import { buildStaticryptJS } from 'staticrypt/cli/helpers.js'
import { init } from 'staticrypt/lib/codec.js'
import * as engine from 'staticrypt/lib/cryptoEngine.js'
import { escapeMarkup } from '../lib/escape-markup.ts'

/** Words of the page that asks for the password. */
export interface DoorWords {
  /** For the lang attribute. */
  readonly language: string
  readonly title: string
  readonly says: string
  readonly password: string
  readonly open: string
  readonly wrong: string
}

const styles = `
:root { color-scheme: light dark }
body { margin: 0; font: 16px/1.7 "Helvetica Neue", "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif }
main { max-width: 26em; margin: 22vh auto 0; padding: 0 24px }
h1 { margin: 0; font-size: 24px; line-height: 1.35 }
form { display: grid; gap: 8px; margin-top: 24px }
input, button { font: inherit; padding: 8px 12px }
[role=alert] { min-height: 1.7em; margin: 8px 0 0; color: light-dark(#b22f18, #ff8a6c) }`

/**
 * One page that shows another to whoever knows the password, also opened from a folder. A content policy of its own lets
 * run the one script it holds and nothing ask anybody. Each time with another salt, so never the same bytes.
 */
export async function sealPage(html: string, password: string, words: DoorWords): Promise<string> {
  const salt = engine.generateRandomSalt()
  const config = {
    staticryptEncryptedMsgUniqueVariableName: await init(engine).encode(html, password, salt),
    staticryptSaltUniqueVariableName: salt,
    isRememberEnabled: false,
    rememberDurationInDays: 0,
  }
  const script = `
const sealed = (${buildStaticryptJS()}).init(${JSON.stringify(config)}, {});
const form = document.querySelector('form');
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const said = document.querySelector('[role=alert]');
  said.textContent = '';
  const { isSuccessful } = await sealed.handleDecryptionOfPage(form.elements.password.value, false);
  if (!isSuccessful) said.textContent = said.dataset.wrong;
});`
  const hash = createHash('sha256').update(script).digest('base64')
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`
  const say = (word: Exclude<keyof DoorWords, 'language'>): string => escapeMarkup(words[word])
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, noarchive">
<meta name="referrer" content="no-referrer">
<title>${say('title')}</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1>${say('title')}</h1>
<p>${say('says')}</p>
<form>
<label for="password">${say('password')}</label>
<input id="password" name="password" type="password" autocomplete="off" required autofocus>
<button>${say('open')}</button>
</form>
<p role="alert" data-wrong="${say('wrong')}"></p>
</main>
<script>${script}</script>
</body>
</html>
`
}
