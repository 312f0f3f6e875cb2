import { useTranslations } from 'next-intl';
import { classNames } from './class-names';
import { Icon } from './icon';

/** `shown`: the path as such, nobody is on it. */
export type PathStage = { code: string; label: string; state: 'done' | 'now' | 'later' | 'shown' };

/** Heights along the arc, 0 at both ends and 1 in the middle: the hospital is as far from home as the way goes. */
const riseAt = (along: number) => 4 * along * (1 - along);

/** The parabola of `riseAt` from home to `end` (0 to 1), in a box of 100 × 100. */
function arcTo(end: number) {
  const half = `${50 * end} ${100 - 200 * end}`;
  return `M0 100Q${half} ${100 * end} ${100 - 100 * riseAt(end)}`;
}

function Arc({ reached }: { reached: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      fill="none"
      className="mirrored absolute inset-x-0 top-0 h-28 w-full overflow-visible"
    >
      <path
        d={arcTo(1)}
        className="stroke-control"
        strokeWidth="2"
        strokeDasharray="2 7"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
      <path
        d={arcTo(reached)}
        className="stroke-accent"
        strokeWidth="3.5"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

/** The same house at both ends, and between them the hospital. */
function Ends() {
  return (
    <div className="relative h-28 text-quiet">
      <Icon name="home" size="large" className="absolute -start-1 -bottom-10" />
      <Icon name="hospital" size="large" className="absolute start-1/2 -top-13 -ms-4" />
      <Icon name="home" size="large" className="absolute -end-1 -bottom-10" />
    </div>
  );
}

const marks = {
  done: 'border-accent bg-accent text-on-accent',
  now: 'border-accent bg-warm text-on-warm ring-4 ring-warm-soft',
  later: 'border-control bg-paper text-quiet',
  shown: 'border-accent bg-paper text-accent',
};

const height = 7; // rem, as `h-28`

/** Room at both ends for the houses, as a share of the width. */
const margin = 0.05;

/** Brings a stop down to the arc. The policy forbids style attributes; the attributes of a drawing are allowed. */
const Drop = ({ along }: { along: number }) => (
  <svg
    aria-hidden="true"
    width="1"
    height={`${(height * (1 - riseAt(along))).toFixed(2)}rem`}
    className="-mb-2 hidden @5xl:block"
  />
);

type StopProps = { stage: PathStage; along: number; last: boolean };

function Stop({ stage: { label, state }, along, last }: StopProps) {
  const t = useTranslations('common.path');
  const line = state === 'done' || state === 'shown' ? 'border-solid border-accent' : 'border-dotted border-control';
  return (
    <li
      aria-current={state === 'now' ? 'step' : undefined}
      className="relative flex gap-4 pb-5 last:pb-0 @5xl:flex-1 @5xl:flex-col @5xl:items-center @5xl:gap-2 @5xl:pb-0 @5xl:text-center"
    >
      <Drop along={along} />
      {!last && (
        <span className={classNames('absolute start-[0.8125rem] top-7 bottom-0 border-s-3 @5xl:hidden', line)} />
      )}
      <span
        className={classNames(
          'relative flex size-7 shrink-0 items-center justify-center rounded-full border-2',
          marks[state],
        )}
      >
        {state === 'done' && <Icon name="check" size="small" />}
        {state === 'now' && <span className="size-2.5 rounded-full bg-current" />}
      </span>
      <span
        className={classNames(
          'leading-snug hyphens-auto @5xl:text-[0.8125em]',
          state === 'now' ? 'font-semibold' : state === 'later' && 'text-quiet',
        )}
      >
        {label}
        {state !== 'shown' && (
          <span className={state === 'now' ? 'block text-small font-normal text-quiet' : 'sr-only'}> {t(state)}</span>
        )}
      </span>
    </li>
  );
}

const middle = (at: number, count: number) => margin + ((1 - 2 * margin) * (at + 0.5)) / count;

function reachedBy(stages: readonly PathStage[]) {
  if (stages.every(({ state }) => state === 'shown')) return 1;
  const furthest = stages.findLastIndex(({ state }) => state === 'done' || state === 'now');
  return furthest < 0 ? 0 : middle(furthest, stages.length);
}

type Props = { stages: readonly PathStage[]; label: string };

/** The path from home to the hospital and home again, stage by stage: an arc where there is room, else a line downwards. */
export function JourneyPath({ stages, label }: Props) {
  return (
    <div className="@container">
      <div className="relative @5xl:min-h-52 @5xl:pt-12">
        <div className="absolute inset-x-0 top-12 hidden @5xl:block">
          <Arc reached={reachedBy(stages)} />
          <Ends />
        </div>
        <ol
          aria-label={label}
          className="relative flex flex-col @5xl:flex-row @5xl:-mt-3.5 @5xl:items-start @5xl:px-[5%]"
        >
          {stages.map((stage, at) => (
            <Stop key={stage.code} stage={stage} along={middle(at, stages.length)} last={at === stages.length - 1} />
          ))}
        </ol>
      </div>
    </div>
  );
}
