import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { decodeJwt, decodeProtectedHeader, importJWK, SignJWT } from "jose";
import Provider from "oidc-provider";

const client = { client_id: "graphqlexport", client_secret: "a secret of forty characters or so, for HS256" };

const signIn = `<form method="post"><label>Name <input name="name"></label><button name="answer" value="yes">Continue</button><button name="answer" value="no">Cancel</button></form>`;
const signOut = `<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`;
const page = (content) =>
  `<!doctype html><html lang="en"><title>Acme</title><link rel="icon" href="data:,"><main><h1>Acme</h1>${content}</main></html>`;

/**
 * A provider of OpenID Connect on this machine, at which anybody is whom they say: its page asks for a name among `people`, whose claims are its
 * values. `serve` tells it the addresses at which the service is. A token passes through `forge` before it is given out.
 */
export async function startProvider(people) {
  const http = createServer((request, response) => handle(request, response));
  await once(http.listen(0, "localhost"), "listening");
  const issuer = `http://localhost:${http.address().port}`;
  const jwk = {
    ...generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" }),
    kid: "1",
    alg: "RS256",
    use: "sig",
  };
  let handle;
  const provider = {
    issuer,
    people,
    forge: undefined,
    settings: {
      GRAPHQLEXPORT__OPENIDCONNECT__AUTHORITY: issuer,
      GRAPHQLEXPORT__OPENIDCONNECT__CLIENTID: client.client_id,
      GRAPHQLEXPORT__OPENIDCONNECT__CLIENTSECRET: client.client_secret,
      GRAPHQLEXPORT__OPENIDCONNECT__NAME: "Acme",
    },
    serve(...addresses) {
      const oidc = new Provider(issuer, configuration(people, jwk, addresses));
      const answer = oidc.callback();
      handle = (request, response) => {
        const [, uid] = /^\/interaction\/([^/?]+)/.exec(request.url) ?? [];
        if (uid) return interact(oidc, request, response);
        if (request.url === "/token" && provider.forge) replaceToken(response, jwk, provider.forge);
        return answer(request, response);
      };
    },
    stop: () => new Promise((resolve) => http.close(resolve).closeAllConnections()),
  };
  provider.serve();
  return provider;
}

function configuration(people, jwk, addresses) {
  return {
    clients: [
      {
        ...client,
        redirect_uris: addresses.map((address) => `${address}/account/provider/callback`),
        post_logout_redirect_uris: addresses.map((address) => `${address}/account/provider/signed-out`),
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: ["for tests alone"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "groups"] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { logoutSource: (context, form) => (context.body = page(form + signOut)) } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope([...oidc.requestParamScopes].join(" "));
      await grant.save();
      return grant;
    },
  };
}

async function interact(oidc, request, response) {
  if (request.method !== "POST") {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(page(signIn));
    return;
  }
  const chunks = await request.toArray();
  const form = new URLSearchParams(Buffer.concat(chunks).toString());
  const result =
    form.get("answer") === "no" ? { error: "access_denied", error_description: "said no" } : { login: { accountId: form.get("name") } };
  await oidc.interactionFinished(request, response, result);
}

function replaceToken(response, jwk, forge) {
  const end = response.end.bind(response);
  response.end = (body) => {
    forged(JSON.parse(body)).then((answer) => {
      response.setHeader("content-length", Buffer.byteLength(answer));
      end(answer);
    });
    return response;
  };

  async function forged(answer) {
    if (!answer.id_token) return JSON.stringify(answer);
    const claims = forge(decodeJwt(answer.id_token));
    const key = claims.key ?? jwk;
    delete claims.key;
    const token = await new SignJWT(claims).setProtectedHeader(decodeProtectedHeader(answer.id_token)).sign(await importJWK(key, "RS256"));
    return JSON.stringify({ ...answer, id_token: token });
  }
}

/** A key that is not the provider's. */
export const foreignKey = () => generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });

// By itself: the service's address, and people as JSON. It prints the settings of a server that signs in there.
if (import.meta.filename === process.argv[1]) {
  const [address, people] = process.argv.slice(2);
  const provider = await startProvider(JSON.parse(people));
  provider.serve(address);
  console.log(JSON.stringify(provider.settings));
}
