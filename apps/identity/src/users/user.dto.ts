import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Language, languages } from '@titik/contracts/values';
import { type Role, roles } from '@titik/platform/auth/principal';
import { PageQuery } from '@titik/platform/http/page.dto';
import { Text } from '@titik/platform/http/text.decorator';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEmail, IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { linkPurposes, type LinkPurpose } from './user-link.entity';
import { type UserState, userStates } from './user.entity';

const small = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value));

export class UserQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of a name or e-mail' })
  @IsOptional()
  @Text(200)
  search?: string;

  @ApiPropertyOptional({ enum: roles })
  @IsOptional()
  @IsIn(roles)
  role?: Role;

  @ApiPropertyOptional({ enum: userStates })
  @IsOptional()
  @IsIn(userStates)
  state?: UserState;
}

/** A role and what is theirs in it. */
export class RoleInput {
  @ApiProperty({ enum: roles })
  @IsIn(roles)
  role: Role;

  @ApiPropertyOptional({ format: 'uuid', description: 'Of an attaché: the trade post' })
  @IsOptional()
  @IsUUID()
  postId?: string;

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Of a producer’s person: the producers' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(25)
  @IsUUID(undefined, { each: true })
  producerIds?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Of a coordinator: slugs of programmes' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true })
  programmes?: string[];

  @ApiPropertyOptional({
    type: [String],
    description: 'Of a coordinator: provinces by their two digits',
    example: ['35'],
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @Matches(/^\d\d$/, { each: true })
  provinces?: string[];
}

export class InvitationInput extends RoleInput {
  @ApiProperty({ format: 'email' })
  @small()
  @IsEmail({ require_tld: false })
  @MaxLength(254)
  email: string;

  @ApiProperty()
  @Text(200)
  name: string;

  @ApiPropertyOptional({ enum: languages, default: 'id' })
  @IsOptional()
  @IsIn(languages)
  locale: Language = 'id';
}

export class UserView {
  @ApiProperty({ format: 'uuid' })
  userId: string;

  @ApiProperty({ format: 'email' })
  email: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: languages })
  locale: Language;

  @ApiProperty({ enum: roles })
  role: Role;

  @ApiPropertyOptional({ format: 'uuid' })
  postId?: string;

  @ApiProperty({ type: [String], format: 'uuid' })
  producerIds: string[];

  @ApiProperty({ type: [String] })
  programmes: string[];

  @ApiProperty({ type: [String] })
  provinces: string[];

  @ApiProperty({ enum: userStates })
  state: UserState;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiPropertyOptional({ format: 'date-time' })
  lastSignInAt?: string;
}

export class UserPage {
  @ApiProperty({ type: [UserView] })
  items: UserView[];

  @ApiPropertyOptional({ format: 'uuid' })
  next?: string;
}

export class LinkView {
  @ApiProperty({ enum: linkPurposes })
  purpose: LinkPurpose;

  @ApiProperty({ description: 'Told this once: pass it to the person; it works once' })
  link: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export class InvitedView {
  @ApiProperty()
  user: UserView;

  @ApiProperty()
  link: LinkView;
}
