import { ApiProperty } from '@nestjs/swagger';

/** Demands of a trade post by how far they came; each counts once. Counts of demands, no values. */
export class PostDemands {
  @ApiProperty({ format: 'uuid' })
  postId: string;

  @ApiProperty({ minimum: 0, description: 'All that were ever registered' })
  registered: number;

  @ApiProperty({ minimum: 0, description: 'Open today' })
  open: number;

  @ApiProperty({ minimum: 0, description: 'With a deal that is not lost, or of which goods had left before' })
  dealing: number;

  @ApiProperty({ minimum: 0, description: 'With a deal that was signed or has come further' })
  contracted: number;

  @ApiProperty({ minimum: 0 })
  shipped: number;

  @ApiProperty({ minimum: 0 })
  paid: number;
}

export class DemandFunnel {
  @ApiProperty({ type: [PostDemands], description: 'Posts with demands' })
  items: PostDemands[];
}
