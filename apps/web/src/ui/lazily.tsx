import { type ComponentType, Suspense, use } from 'react';
import { useTranslation } from '../words/translation';
import { afterwards } from './afterwards';
import { Later } from './later';
import classes from './lazily.module.css';

const pausesMs = [500, 1_500, 4_000];

/**
 * A component whose script is no part of a page's first picture: it comes when the page stands, or sooner when it is
 * drawn. Whoever draws it says, by `Suspense`, what keeps its place until then. React's own `lazy` would put that in its
 * place once more even when the script is long there, and take it away a third of a second later.
 */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let There: ComponentType<P> | undefined;
  let loading: Promise<ComponentType<P>> | undefined;
  const fetched = (): Promise<ComponentType<P>> => (loading ??= fetch());
  const fetch = async (): Promise<ComponentType<P>> => {
    try {
      return (There = await persistently(load));
    } catch (error) {
      // Whoever tries again begins anew.
      loading = undefined;
      throw error;
    }
  };
  afterwards(fetched);
  return (props) => {
    const Shown = There ?? use(fetched());
    return <Shown {...props} />;
  };
}

/** The same for what is opened over a page: a press is answered at once, by a shade, and the rest drawn behind it. */
export function onceOpened<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const There = lazily(load);
  return (props) => (
    <Later instead={<Shade />}>
      <Suspense fallback={<Shade />}>
        <There {...props} />
      </Suspense>
    </Later>
  );
}

function Shade() {
  const { t } = useTranslation();
  return <div className={classes.shade} role="status" aria-busy aria-label={t('app.loading')} />;
}

async function persistently<T>(load: () => Promise<T>): Promise<T> {
  for (const pause of pausesMs) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return load();
}
