export declare const signedDigest: (program: Buffer) => string
