import { type Me, meQuery } from '../me';
import { queries } from '../queries';

/** Whoever is signed in; undefined where that cannot be told, which the page then says. */
export async function who(): Promise<Me | undefined> {
  await queries.prefetchQuery(meQuery);
  return queries.getQueryData(meQuery.queryKey);
}
