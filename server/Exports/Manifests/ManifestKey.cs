using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GraphQLExport.Data;

namespace GraphQLExport.Exports;

/// <summary>
/// The key that manifests are signed with: ECDSA on P-256 with SHA-256, which the base class library has and every JOSE library
/// reads (ES256 of RFC 7518). The private half is in PEM among the installation's keys, the public half is for everyone.
/// </summary>
internal sealed class ManifestKey(IInstallationKeys keys) : IDisposable
{
    private const string Name = "manifests.pem";

    private readonly Lazy<ECDsa> key = new(() => Load(keys), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The key's name: its thumbprint by RFC 7638.</summary>
    public string Id => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Thumbprinted)));

    /// <summary>The public half as a JSON Web Key.</summary>
    public JsonElement PublicJwk => Datasets.JsonConstant.Parse(Thumbprinted);

    /// <summary>The public half in PEM.</summary>
    public string PublicPem => key.Value.ExportSubjectPublicKeyInfoPem() + "\n";

    /// <summary>Signs bytes: 64 bytes, the two numbers one after the other, as RFC 7518 has them.</summary>
    public byte[] Sign(byte[] bytes)
    {
        // One object at a time: that it may be used by several threads is promised nowhere.
        lock (key)
            return key.Value.SignData(bytes, HashAlgorithmName.SHA256);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (key.IsValueCreated)
            key.Value.Dispose();
    }

    // The members in the order and the form that the thumbprint is taken of.
    private string Thumbprinted
    {
        get
        {
            var point = key.Value.ExportParameters(includePrivateParameters: false).Q;
            return $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}""";
        }
    }

    private static ECDsa Load(IInstallationKeys keys)
    {
        var pem = keys.LoadOrCreate(Name, Make);
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(Encoding.ASCII.GetString(pem));
            if (key.ExportParameters(includePrivateParameters: true).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value)
                return key;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw InstallationKeys.Damaged(Name, e);
        }

        key.Dispose();
        throw InstallationKeys.Damaged(Name);
    }

    private static byte[] Make()
    {
        using var fresh = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Encoding.ASCII.GetBytes(fresh.ExportPkcs8PrivateKeyPem() + "\n");
    }
}
