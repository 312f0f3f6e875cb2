const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it may stand in HTML, in an attribute too. */
export const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => entities[sign]!);
