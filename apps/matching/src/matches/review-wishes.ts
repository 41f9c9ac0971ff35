import type { Demand } from '@titik/contracts/demand.events';
import { Injectable } from '@nestjs/common';

/** Which trade posts want to approve sessions before anybody else hears of them. */
@Injectable()
export class ReviewWishes {
  private readonly posts = new Set<string>();

  reviews({ postId }: Pick<Demand, 'postId'>): boolean {
    return this.posts.has(postId);
  }

  set(postId: string, review: boolean): void {
    if (review) this.posts.add(postId);
    else this.posts.delete(postId);
  }
}
