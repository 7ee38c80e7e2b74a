export declare const signedDigest: (program: Buffer) => string
export declare const withoutSignature: (program: Buffer) => Buffer
