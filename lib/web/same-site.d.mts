type Sent = { method: string; origin?: string | null; fetchSite?: string | null; host?: string | null };
export const isOurOwn: (sent: Sent) => boolean;
