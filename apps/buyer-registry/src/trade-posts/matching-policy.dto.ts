import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { weightBounds } from '@titik/contracts/matching-policy';
import { type ClusterPolicy, clusterPolicies } from '@titik/contracts/party.events';
import { IsBoolean, IsIn, IsObject, IsOptional } from 'class-validator';

/** How a post wants the demands that it vouches for to be matched, as entered. */
export class MatchingPolicyInput {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'number', minimum: weightBounds.least, maximum: weightBounds.most },
    description: 'Weight of every term, together 1; the defaults of the scoring when absent',
  })
  @IsOptional()
  @IsObject()
  weights?: Record<string, unknown>;

  @ApiProperty({
    enum: clusterPolicies,
    description: '`ready`: cluster 1 only; `mentored`: also cluster 2 with a mentor; `any`: all',
  })
  @IsIn(clusterPolicies)
  clusters: ClusterPolicy;

  @ApiProperty({ description: 'Whether proposed sessions wait until somebody at the post approves them' })
  @IsBoolean()
  review: boolean;

  @ApiProperty({ description: 'Whether what people said of producers moves the rank' })
  @IsBoolean()
  feedback: boolean;
}
