using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace GraphQLExport.Exports;

/// <summary>Signs manifests: JSON Web Signature in its flattened JSON form (RFC 7515, section 7.2.2) with ES256, which any JOSE library checks.</summary>
internal sealed class ManifestSigner(ManifestKey key)
{
    /// <summary>The signed manifest. Its header names the key and carries the public half of it.</summary>
    public byte[] Sign(Manifest manifest)
    {
        var header = Encode(new { alg = "ES256", kid = key.Id, typ = "graphqlexport-manifest", jwk = key.PublicJwk });
        var payload = Encode(manifest);
        var signature = Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes($"{header}.{payload}")));
        return Encoding.ASCII.GetBytes($$"""{"payload":"{{payload}}","protected":"{{header}}","signature":"{{signature}}"}""");
    }

    private static string Encode<T>(T value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value, RequestJson.Options));
}
