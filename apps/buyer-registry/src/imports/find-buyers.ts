import type { Fault } from '@titik/importing/reading/column';
import { speaksForPost } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import type { EntityManager } from 'typeorm';
import type { ListedDemand } from './demand.reader';

interface Buyer {
  id: string;
  name: string;
  postId: string;
  post: string;
}

export type FoundBuyer = { buyerId: string; postId: string } | { fault: Fault };

/**
 * The buyers that rows name, one statement for all of them, in the rows' order; a name may need its trade post. An
 * attaché's rows name buyers of their own post.
 */
export async function findBuyers(tx: EntityManager, by: Caller, rows: readonly ListedDemand[]): Promise<FoundBuyer[]> {
  const buyers: Buyer[] = await tx.query(
    `select b.id, lower(b.name) as name, b.post_id as "postId", lower(p.name) as post
     from buyer b join trade_post p on p.id = b.post_id
     where b.id = any($1::uuid[]) or lower(b.name) = any($2::text[])`,
    [
      rows.flatMap(({ buyer }) => buyer.id ?? []),
      rows.flatMap(({ buyer }) => (buyer.id === undefined && buyer.name ? [buyer.name.toLowerCase()] : [])),
    ],
  );
  return rows.map(({ buyer, post }) => {
    const name = buyer.name?.toLowerCase();
    const all = buyers.filter((each) => (buyer.id === undefined ? each.name === name : each.id === buyer.id));
    const named =
      post === undefined ? all : all.filter((each) => [each.post, each.postId].includes(post.toLowerCase()));
    const theirs = named.filter(({ postId }) => speaksForPost(by, postId));
    if (theirs.length === 1) return { buyerId: theirs[0].id, postId: theirs[0].postId };
    const column = buyer.id === undefined ? 'buyer' : 'buyer_id';
    const value = buyer.id ?? buyer.name!;
    if (named.length > 0 && theirs.length === 0)
      return { fault: { column, value, code: 'auth.not-yours', params: {} } };
    const code = theirs.length > 1 ? 'import.ambiguous-buyer' : 'import.unknown-buyer';
    return { fault: { column, value, code, params: { name: value } } };
  });
}
