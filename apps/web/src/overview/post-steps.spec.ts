import { allPosts, postGroups } from './post-steps';

const demands = (postId: string, registered: number) => ({
  postId,
  registered,
  open: registered,
  dealing: 1,
  contracted: 0,
  shipped: 0,
  paid: 0,
});

it('puts together what three services know of a post', () => {
  const groups = postGroups(
    [demands('a', 2), demands('b', 5)],
    [{ postId: 'b', proposed: 3, approved: 2 }],
    [{ postId: 'a', confirmed: 1, held: 1 }],
  );
  expect(groups.map(({ postId, counts }) => [postId, ...counts.map(({ count }) => count)])).toEqual([
    ['b', 5, 3, 0, 0, 1, 0, 0, 0],
    ['a', 2, 0, 1, 1, 1, 0, 0, 0],
  ]);
  expect(allPosts(groups).map(({ count }) => count)).toEqual([7, 3, 1, 1, 2, 0, 0, 0]);
});
