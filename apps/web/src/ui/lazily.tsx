import { type ComponentType, Suspense, use } from 'react';
import { Later } from './later';
import { afterwards } from './afterwards';
import { onDemand, type Script } from './script';
import { Shade } from './shade';

/**
 * A component whose script is no part of a page's first picture. Whoever draws it says, by `Suspense`, what keeps its
 * place until it is there. React's own `lazy` would put that in its place once more even when the script is long there,
 * and take it away a third of a second later.
 */
export const lazily = <P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> =>
  drawn(onDemand(load));

/** The same of a script for which others may have asked already. */
export function drawn<P extends object>({ now, fetch }: Script<ComponentType<P>>): ComponentType<P> {
  afterwards(fetch);
  return (props) => {
    const There = now() ?? use(fetch());
    return <There {...props} />;
  };
}

/** The same for what is opened over a page: a press is answered at once, by a shade, and the rest drawn behind it. */
export function onceOpened<P extends { onClose: () => void }>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const There = lazily(load);
  return (props) => {
    const shade = <Shade onClose={props.onClose} />;
    return (
      <Later instead={shade}>
        <Suspense fallback={shade}>
          <There {...props} />
        </Suspense>
      </Later>
    );
  };
}
