import { readFileSync } from 'node:fs';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsJSON,
  IsNumber,
  IsOptional,
  IsString,
  IsUrl,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';

const flag = () => Transform(({ value }) => value === true || value === 'true' || value === '1');
const url = (...protocols: string[]) => IsUrl({ protocols, require_tld: false, require_protocol: true });

/** Every setting there is, read once. Each `NAME` can also be given as `NAME_FILE`, a file that holds the value. */
export class Environment {
  @IsInt()
  @Min(0)
  @Max(65_535)
  @Type(() => Number)
  PORT = 3000;

  @IsString()
  HOST = '127.0.0.1';

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL = 'info';

  @url('http', 'https')
  PUBLIC_URL = 'http://127.0.0.1:3000';

  @IsOptional()
  @url('postgres', 'postgresql')
  DATABASE_URL?: string;

  @IsInt()
  @Min(1)
  @Max(200)
  @Type(() => Number)
  DATABASE_POOL = 10;

  @IsOptional()
  @url('redis', 'rediss')
  REDIS_URL?: string;

  @IsString()
  KAFKA_BROKERS = '127.0.0.1:9092';

  @flag()
  @IsBoolean()
  KAFKA_MOCK = false;

  @flag()
  @IsBoolean()
  KAFKA_SSL = false;

  @IsOptional()
  @IsIn(['plain', 'scram-sha-256', 'scram-sha-512'])
  KAFKA_SASL_MECHANISM?: 'plain' | 'scram-sha-256' | 'scram-sha-512';

  @IsOptional()
  @IsString()
  KAFKA_SASL_USERNAME?: string;

  @IsOptional()
  @IsString()
  KAFKA_SASL_PASSWORD?: string;

  @IsString()
  TOPIC_PREFIX = '';

  @IsOptional()
  @url('smtp', 'smtps')
  SMTP_URL?: string;

  @IsString()
  MAIL_FROM = 'Titik Temu <titik-temu@localhost>';

  /** Where calendars send their replies; the local part gets a secret tag for each party. */
  @IsOptional()
  @IsEmail({ require_tld: false })
  INBOUND_ADDRESS?: string;

  @IsString()
  MAIL_DIR = 'var/mail';

  /** Signs and verifies links in mails; of several, divided by commas, the first signs. Empty: mails carry no links. */
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',').map((each) => each.trim()) : value))
  @MinLength(32, { each: true })
  LINK_SECRET: string[] = [];

  /** Whose access tokens are good; absent: the built-in issuer, at PUBLIC_URL/oidc. */
  @IsOptional()
  @url('http', 'https')
  OIDC_ISSUER?: string;

  @IsString()
  OIDC_AUDIENCE = 'titik-temu';

  /** Where the issuer's keys are, as this process reaches them; absent: as its discovery document says. */
  @IsOptional()
  @url('http', 'https')
  OIDC_JWKS_URL?: string;

  /** The keys themselves, as a JSON Web Key Set, where the issuer cannot be reached. */
  @IsOptional()
  @IsJSON()
  OIDC_JWKS?: string;

  /** identity: the private key that signs tokens, a JSON Web Key, or a set of them of which the first signs. */
  @IsOptional()
  @IsJSON()
  OIDC_SIGNING_KEY?: string;

  /** As which client the gateway signs people in. */
  @IsString()
  OIDC_CLIENT_ID = 'titik-temu-gateway';

  /** Absent: the gateway signs nobody in; whoever has a token of the issuer's may still send it. */
  @IsOptional()
  @MinLength(32)
  OIDC_CLIENT_SECRET?: string;

  /** What the gateway asks an issuer for. */
  @IsString()
  OIDC_SCOPE = 'openid profile email';

  /** Seals the gateway's cookies and signs those of sign-in pages; of several, divided by commas, the first seals. */
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',').map((each) => each.trim()) : value))
  @MinLength(32, { each: true })
  SESSION_SECRET: string[] = [];

  /** How many proxies of yours stand before the gateway and say in X-Forwarded-For who called. */
  @IsInt()
  @Min(0)
  @Max(10)
  @Type(() => Number)
  TRUSTED_PROXIES = 0;

  @IsNumber()
  @Min(0.001)
  @Max(720)
  @Type(() => Number)
  HOLD_HOURS = 72;

  /** So many hours before a hold lapses, or half-way where it is shorter than twice that. */
  @IsNumber()
  @Min(0)
  @Max(720)
  @Type(() => Number)
  HOLD_REMINDER_HOURS = 24;

  /** So many hours before a meeting begins; several are divided by commas. */
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',').map(Number) : value))
  @IsNumber({}, { each: true })
  @Min(0, { each: true })
  @Max(720, { each: true })
  START_REMINDER_HOURS: number[] = [24, 1];

  /** So many forum days are laid out at a time, each in a thread of its own. */
  @IsInt()
  @Min(1)
  @Max(64)
  @Type(() => Number)
  FORUM_SOLVERS = 1;

  @IsInt()
  @Min(1)
  @Max(1200)
  @Type(() => Number)
  DELIVERY_WINDOW_MONTHS = 24;

  @IsInt()
  @Min(1)
  @Max(365)
  @Type(() => Number)
  DEAL_NUDGE_DAYS = 14;

  /** So many days after the nudge. */
  @IsInt()
  @Min(1)
  @Max(365)
  @Type(() => Number)
  DEAL_ESCALATION_DAYS = 7;

  @IsInt()
  @Min(0)
  @Max(1440)
  @Type(() => Number)
  SELF_CHECK_MINUTES = 5;

  /** Empty: none are written. */
  @IsString()
  MARKET_SNAPSHOT_DIR = '';

  @IsInt()
  @Min(1)
  @Max(1440)
  @Type(() => Number)
  MARKET_SNAPSHOT_MINUTES = 10;

  @IsInt()
  @Min(1)
  @Type(() => Number)
  RATE_LIMIT_READS = 3000;

  @IsInt()
  @Min(1)
  @Type(() => Number)
  RATE_LIMIT_WRITES = 600;

  @url('http', 'https')
  VILLAGE_REGISTRY_URL = 'http://127.0.0.1:3001';

  @url('http', 'https')
  BUYER_REGISTRY_URL = 'http://127.0.0.1:3002';

  @url('http', 'https')
  MATCHING_URL = 'http://127.0.0.1:3003';

  @url('http', 'https')
  SCHEDULING_URL = 'http://127.0.0.1:3004';

  @url('http', 'https')
  NOTIFICATIONS_URL = 'http://127.0.0.1:3005';

  @url('http', 'https')
  IDENTITY_URL = 'http://127.0.0.1:3006';

  /** `PUBLIC_URL` without a slash at its end. */
  origin(): string {
    return this.PUBLIC_URL.replace(/\/+$/, '');
  }

  /** As tokens name it in `iss`. */
  issuer(): string {
    return this.OIDC_ISSUER ?? `${this.origin()}/oidc`;
  }
}

/** The environment is not fit to start with; the message lists every fault. */
export class BadEnvironment extends Error {
  override name = 'BadEnvironment';
}

/** @throws BadEnvironment naming all faults at once */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const given: Record<string, string> = {};
  for (const name of Object.keys({ ...new Environment(), ...optionalNames })) {
    const file = source[`${name}_FILE`];
    const value = file ? readFileSync(file, 'utf8').trim() : source[name];
    if (value !== undefined && value !== '') given[name] = value;
  }
  const environment = plainToInstance(Environment, given, { exposeDefaultValues: true });
  const faults = validateSync(environment).flatMap((fault) => Object.values(fault.constraints ?? {}));
  if (faults.length > 0) throw new BadEnvironment(`The environment has faults:\n- ${faults.join('\n- ')}`);
  return environment;
}

const optionalNames = {
  DATABASE_URL: '',
  REDIS_URL: '',
  KAFKA_SASL_MECHANISM: '',
  KAFKA_SASL_USERNAME: '',
  KAFKA_SASL_PASSWORD: '',
  SMTP_URL: '',
  INBOUND_ADDRESS: '',
  OIDC_ISSUER: '',
  OIDC_JWKS_URL: '',
  OIDC_JWKS: '',
  OIDC_SIGNING_KEY: '',
  OIDC_CLIENT_SECRET: '',
} satisfies Partial<Record<keyof Environment, string>>;
