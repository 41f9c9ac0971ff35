import { type ComponentType, lazy, Suspense } from 'react';
import { afterwards } from './afterwards';

const pausesMs = [500, 1_500, 4_000];

/**
 * A component whose script is no part of a page's first picture: it comes when the page stands, or sooner when it is
 * drawn. Whoever draws it says, by `Suspense`, what keeps its place until then.
 */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const script = async (): Promise<{ default: ComponentType<P> }> => {
    try {
      return { default: await persistently(load) };
    } catch (error) {
      // Whoever tries again begins anew.
      There = lazy(script);
      throw error;
    }
  };
  let There = lazy(script);
  afterwards(load);
  return (props) => <There {...props} />;
}

/** The same for what is opened over a page: until it is there, nothing is. */
export function onceOpened<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const There = lazily(load);
  return (props) => (
    <Suspense>
      <There {...props} />
    </Suspense>
  );
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
