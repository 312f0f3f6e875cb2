/** Whence somebody signs in. `address` is counted and never stored; `device` is the token of this browser's own cookie. */
export type Arrival = { address: string; browser: string | null; system: string | null; device: string | null };

/** By what somebody signed in. */
export type SignInWay = 'link' | 'phrase' | 'code' | 'recoveryCode' | 'passkey' | 'hospital';

export const fromNowhere: Arrival = { address: 'unknown', browser: null, system: null, device: null };
