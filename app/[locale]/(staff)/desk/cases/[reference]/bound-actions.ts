import { accept, decline, done, give, move, note, plan, rewrite, take, takeAlert, triage, withdraw } from './actions';
import type { Route } from './back-to-case';
import { apologise, different, discard, merge, part, pause, resume, same } from './promise-actions';

/** What can be done on the page of a case, bound to this one. */
export const boundActions = (to: Route) => ({
  accept: accept.bind(null, to),
  decline: decline.bind(null, to),
  move: move.bind(null, to),
  withdraw: withdraw.bind(null, to),
  take: take.bind(null, to),
  give: give.bind(null, to),
  takeAlert: takeAlert.bind(null, to),
  triage: triage.bind(null, to),
  plan: plan.bind(null, to),
  done: done.bind(null, to),
  note: note.bind(null, to),
  rewrite: rewrite.bind(null, to),
  pause: pause.bind(null, to),
  goOn: resume.bind(null, to),
  sendApology: apologise.bind(null, to),
  discardApology: discard.bind(null, to),
  different: different.bind(null, to),
  same: same.bind(null, to),
  merge: merge.bind(null, to),
  undo: part.bind(null, to),
});
