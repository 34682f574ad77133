/** What a review can be packed as. */
export const formats = ['pdf', 'zip', 'html'] as const
export type Format = (typeof formats)[number]

export const isFormat = (name: string): name is Format => (formats as readonly string[]).includes(name)
