/** The package's version, put in by whoever bundles the code. */
declare const IPP_VERSION: string

export const version = (): string => IPP_VERSION
