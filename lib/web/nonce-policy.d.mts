export const policyOf: (scripts: string) => string;
export const noncePolicy: (nonce: string) => string;
