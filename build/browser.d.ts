export declare const browserBundle: (
  contents: string,
  options?: { readonly data?: readonly string[]; readonly isScript?: boolean; readonly isSmall?: boolean },
) => Promise<{
  readonly text: string
  readonly modules: readonly { readonly file: string; readonly bytes: number }[]
  readonly asked: readonly string[]
}>
