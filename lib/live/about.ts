/** What an event is about and what a page listens to; the desk hears of every case as well. */
export type About = { topic: 'desk' } | { topic: 'case'; caseId: string };

export const caseIdOf = (about: About) => (about.topic === 'case' ? about.caseId : null);
