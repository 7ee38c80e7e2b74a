import type { BuildOptions, Metafile } from 'esbuild'

export declare const browserBundle: (
  contents: string,
  options?: BuildOptions,
) => Promise<{ readonly text: string; readonly metafile: Metafile }>
