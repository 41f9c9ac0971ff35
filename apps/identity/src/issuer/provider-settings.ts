import type { Account, ClientMetadata, Configuration, JWK, KoaContextWithOIDC } from 'oidc-provider';

export interface IssuerSettings {
  /** The gateway's address, without a slash at its end */
  origin: string;
  /** `aud` of access tokens */
  audience: string;
  client: { id: string; secret: string };
  /** The first one signs */
  keys: (JWK & { kid: string })[];
  /** Sign the issuer's own cookies; the first one signs */
  cookieKeys: string[];
  secure: boolean;
}

/** What the issuer asks of the rest of this service. */
export interface IssuerParts {
  adapter: Configuration['adapter'];
  /** Undefined for whoever may not sign in (any more) */
  account(id: string): Promise<Account | undefined>;
  /** Claims of an access token */
  tokenClaims(id: string): Promise<Record<string, unknown> | undefined>;
  renderLogout(ctx: KoaContextWithOIDC, form: string): Promise<void>;
  renderSignedOut(ctx: KoaContextWithOIDC): Promise<void>;
  renderError(ctx: KoaContextWithOIDC): Promise<void>;
}

const minute = 60;
const day = 86_400;
/** Seconds for which somebody stays signed in at most. */
const stay = 7 * day;

/** The one thing that access tokens are for. */
const resource = 'urn:titik-temu:api';

/** The gateway is the only client. */
const clientOf = ({ origin, client }: IssuerSettings): ClientMetadata => ({
  client_id: client.id,
  client_secret: client.secret,
  redirect_uris: [`${origin}/auth/callback`],
  post_logout_redirect_uris: [`${origin}/`],
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  token_endpoint_auth_method: 'client_secret_basic',
  id_token_signed_response_alg: 'ES256',
});

/** The issuer library's configuration: code flow with PKCE, JWT access tokens of five minutes, sessions of a week. */
export function providerSettings(settings: IssuerSettings, parts: IssuerParts): Configuration {
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true, secure: settings.secure } as const;
  return {
    adapter: parts.adapter,
    clients: [clientOf(settings)],
    // No script of any site asks here; the gateway does.
    clientBasedCORS: () => false,
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: { keys: settings.keys },
    findAccount: (_ctx, id) => parts.account(id),
    extraTokenClaims: (_ctx, token) =>
      'accountId' in token && typeof token.accountId === 'string' ? parts.tokenClaims(token.accountId) : undefined,
    scopes: ['openid', 'profile', 'email'],
    claims: { openid: ['sub'], profile: ['name', 'locale'], email: ['email'] },
    cookies: {
      keys: settings.cookieKeys,
      names: { session: 'tt_issuer', interaction: 'tt_interaction', resume: 'tt_resume' },
      long: { ...cookie, path: '/oidc' },
      short: cookie,
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      revocation: { enabled: true, allowedPolicy: async (_ctx, client, token) => token.clientId === client.clientId },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: parts.renderLogout,
        postLogoutSuccessSource: parts.renderSignedOut,
      },
      userinfo: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: async () => resource,
        useGrantedResource: async () => true,
        getResourceServerInfo: async () => ({
          scope: '',
          audience: settings.audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 5 * minute,
          jwt: { sign: { alg: 'ES256', kid: settings.keys[0].kid } },
        }),
      },
    },
    pkce: { required: () => true },
    responseTypes: ['code'],
    // Whoever signs out at the issuer is signed out everywhere: no refresh token outlives its session.
    expiresWithSession: async () => true,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    // The gateway proves who it is, keeps nothing and runs several times over: a token that changes would be lost.
    rotateRefreshToken: false,
    loadExistingGrant,
    interactions: { url: (_ctx, { uid }) => `/oidc/interaction/${uid}` },
    renderError: (ctx) => parts.renderError(ctx),
    ttl: {
      AccessToken: 5 * minute,
      AuthorizationCode: minute,
      IdToken: 5 * minute,
      Interaction: 30 * minute,
      Grant: stay,
      RefreshToken: stay,
      Session: stay,
    },
  };
}

/** The gateway is ours: nobody is asked whether it may know who they are. */
async function loadExistingGrant(ctx: KoaContextWithOIDC) {
  const { provider, session, client } = ctx.oidc;
  if (!session?.accountId || !client) return undefined;
  const known = session.grantIdFor(client.clientId);
  const grant = known === undefined ? undefined : await provider.Grant.find(known);
  if (grant) return grant;
  const fresh = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  fresh.addOIDCScope('openid profile email');
  await fresh.save();
  return fresh;
}
