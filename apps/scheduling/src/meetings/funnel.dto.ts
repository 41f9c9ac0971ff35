import { ApiProperty } from '@nestjs/swagger';

/** Demands of a trade post by the meetings about them; each counts once. */
export class PostMeetings {
  @ApiProperty({ format: 'uuid' })
  postId: string;

  @ApiProperty({ minimum: 0, description: 'With a meeting that all agreed to' })
  confirmed: number;

  @ApiProperty({ minimum: 0, description: 'With such a meeting that is over' })
  held: number;
}

export class MeetingFunnel {
  @ApiProperty({ type: [PostMeetings], description: 'Posts with confirmed meetings' })
  items: PostMeetings[];
}
