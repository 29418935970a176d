using System.Text;
using GraphQLExport.Http;

namespace GraphQLExport.Exports;

/// <summary><c>GET /api/v1/manifests/key</c>: the public key of manifests. Their own route is that of downloads.</summary>
internal static class ManifestEndpoints
{
    private const string Pem = "application/x-pem-file";

    /// <summary>Maps the route, for everyone: whoever was given a file may check it.</summary>
    public static IEndpointConventionBuilder MapManifestKey(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/v1/manifests/key", (ManifestKey key) => Results.Text(key.PublicPem, Pem, Encoding.ASCII)).AllowAnonymous()
            .WithTags("downloads")
            .Described("getManifestKey", "The public key that manifests of exports are signed with, in PEM: ECDSA on P-256.")
            .AnswersFile(Pem);
}
