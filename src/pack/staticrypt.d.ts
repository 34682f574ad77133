declare module 'staticrypt/lib/cryptoEngine.js' {
  export function generateRandomSalt(): string
}
declare module 'staticrypt/lib/codec.js' {
  export function init(engine: object): {
    /** Encrypts (AES-256-CBC by a key of PBKDF2, 600,000 rounds of SHA-256) and signs a text. */
    encode(text: string, password: string, salt: string): Promise<string>
  }
}
declare module 'staticrypt/cli/helpers.js' {
  /** What decrypts in the browser, as an expression of JavaScript. */
  export function buildStaticryptJS(): string
}
