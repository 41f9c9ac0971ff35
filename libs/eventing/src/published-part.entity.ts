import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a part of the service's whole state has been published to a cluster. */
@Entity('published_cluster')
export class PublishedPart {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'published_cluster_pkey' })
  cluster: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'published_cluster_pkey' })
  part: string;

  /** Id of the last thing published. */
  @Column('uuid', { nullable: true })
  reached: string | null;

  /** Since when the part is published whole. */
  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;
}
