export const overloaded: (locale: string) => string;
export const tooLarge: (locale: string) => string;
