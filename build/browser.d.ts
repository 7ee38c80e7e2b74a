import type { BuildOptions, Metafile } from 'esbuild'

export declare const browserBundle: (
  contents: string,
  options?: BuildOptions & { readonly data?: readonly string[] },
) => Promise<{ readonly text: string; readonly metafile: Metafile }>
