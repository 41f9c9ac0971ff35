import type { DemoPolicy } from './demo.types';

/** Los Angeles takes beginners too, if somebody accompanies them. */
export const policies: DemoPolicy[] = [
  { post: ['itpc', 'Los Angeles'], policy: { clusters: 'mentored', review: false, feedback: true } },
];
