/** One input file as the stages see it: a name and bytes that can be opened more than once. */
export interface SourceFile {
  /** Relative to the data folder, with `/`. */
  readonly name: string
  /** The bytes from the start, unzipped where the file is a `.gz`; may be called again. */
  open(): AsyncIterable<Uint8Array>
  /** SHA-256 of the file as it lies on disk (zipped if it is), 64 hex digits, lower case. */
  sha256(): Promise<string>
  /** Where its bytes lie as they are, for a reader that begins in their middle; absent where they lie zipped. */
  readonly path?: string
}
