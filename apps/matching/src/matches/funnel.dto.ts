import { ApiProperty } from '@nestjs/swagger';

/** Demands of a trade post by what the market had for them; each counts once. */
export class PostMatches {
  @ApiProperty({ format: 'uuid' })
  postId: string;

  @ApiProperty({ minimum: 0, description: 'With a session that was ever proposed, whatever became of it' })
  proposed: number;

  @ApiProperty({ minimum: 0, description: 'With a session that was approved' })
  approved: number;
}

export class MatchFunnel {
  @ApiProperty({ type: [PostMatches], description: 'Posts with sessions' })
  items: PostMatches[];
}
