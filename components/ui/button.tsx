import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import { Link } from './link';

const tones = {
  main: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong hover:text-on-accent forced-colors:border-accent forced-colors:bg-surface forced-colors:text-accent',
  quiet: 'border-control bg-transparent text-ink hover:bg-sunken hover:text-ink',
  danger: 'border-danger bg-transparent text-danger hover:bg-danger-soft hover:text-danger',
};

const sizes = {
  small: 'min-h-11 px-4 py-1.5 text-small',
  normal: 'min-h-12 px-5 py-2',
  large: 'min-h-14 px-7 py-3 text-lead max-sm:w-full max-sm:px-4',
};

type Looks = { tone?: keyof typeof tones; size?: keyof typeof sizes };

const looks = ({ tone = 'main', size = 'normal' }: Looks, className?: string) =>
  classNames(
    'inline-flex cursor-pointer items-center justify-center gap-2 rounded-control border-2 text-center leading-snug font-semibold no-underline transition-colors duration-150 disabled:cursor-wait disabled:opacity-75',
    tones[tone],
    sizes[size],
    className,
  );

type ButtonProps = ComponentProps<'button'> & Looks;

export function Button({ tone, size, className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={looks({ tone, size }, className)} {...rest} />;
}

type ButtonLinkProps = ComponentProps<typeof Link> & Looks & { forward?: boolean };

/** A link that looks like a button, because it leads to the next thing; `forward` adds the arrow. */
export function ButtonLink({ tone, size, forward, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link className={looks({ tone, size }, className)} {...rest}>
      {children}
      {forward && <Icon name="forward" />}
    </Link>
  );
}
