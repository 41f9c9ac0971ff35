import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { DataSource } from 'typeorm';

interface Row {
  payload: AdapterPayload;
  /** Seconds since 1970 */
  consumed: number | null;
}

/** Keeps what the issuer library keeps, one kind of thing (`model`) each, in PostgreSQL. */
export class OidcAdapter implements Adapter {
  constructor(
    private readonly model: string,
    private readonly database: DataSource,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const { accountId, grantId, uid } = payload;
    await this.database.query(
      `insert into oidc_payload (model, id, payload, account_id, grant_id, uid, expires_at)
       values ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))
       on conflict (model, id) do update set payload = excluded.payload, account_id = excluded.account_id,
         grant_id = excluded.grant_id, uid = excluded.uid, expires_at = excluded.expires_at`,
      [this.model, id, JSON.stringify(payload), accountId ?? null, grantId ?? null, uid ?? null, expiresIn ?? null],
    );
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return this.one('id', id);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.one('uid', uid);
  }

  /** Of the device flow, which is off. */
  async findByUserCode(): Promise<undefined> {}

  async consume(id: string): Promise<void> {
    await this.database.query(`update oidc_payload set consumed_at = now() where model = $1 and id = $2`, [
      this.model,
      id,
    ]);
  }

  async destroy(id: string): Promise<void> {
    await this.database.query(`delete from oidc_payload where model = $1 and id = $2`, [this.model, id]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.database.query(`delete from oidc_payload where model = $1 and grant_id = $2`, [this.model, grantId]);
  }

  private async one(column: 'id' | 'uid', value: string): Promise<AdapterPayload | undefined> {
    const rows: Row[] = await this.database.query(
      `select payload, extract(epoch from consumed_at)::int as consumed from oidc_payload
       where model = $1 and ${column} = $2 and (expires_at is null or expires_at > now())`,
      [this.model, value],
    );
    const [row] = rows;
    return row && { ...row.payload, ...(row.consumed !== null && { consumed: row.consumed }) };
  }
}
