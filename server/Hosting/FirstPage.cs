using System.Security.Cryptography;
using System.Text.Encodings.Web;
using GraphQLExport.Accounts.Providers;
using Microsoft.Extensions.FileProviders;

namespace GraphQLExport.Hosting;

/// <summary>
/// The page that starts the client, under a policy that lets it run and style itself by nothing but its own files. Libraries
/// that add style elements use the nonce, new in each answer, which takes the place of <c>__CSP_NONCE__</c> in the file.
/// It also tells how one may sign in, for that is known before anybody has.
/// </summary>
/// <param name="files">The client's built files.</param>
/// <param name="provider">The provider of sign-ins.</param>
internal sealed class FirstPage(IFileProvider files, ProviderOptions provider)
{
    /// <summary>The file's name.</summary>
    public const string Name = "index.html";

    private const string NoncePlaceholder = "__CSP_NONCE__";
    private const string ProviderPlaceholder = "__SIGN_IN_PROVIDER__";
    private const string PasswordPlaceholder = "__PASSWORD_FORM__";

    /// <summary>Answers with the page.</summary>
    /// <param name="http">The request for any address of a page.</param>
    public async Task SendAsync(HttpContext http)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        await using var stream = files.GetFileInfo(Name).CreateReadStream();
        using var reader = new StreamReader(stream);
        var page = await reader.ReadToEndAsync(http.RequestAborted);

        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.ContentSecurityPolicy = Policy(nonce);
        await http.Response.WriteAsync(
            page.Replace(NoncePlaceholder, nonce, StringComparison.Ordinal)
                .Replace(ProviderPlaceholder, provider.IsOn ? HtmlEncoder.Default.Encode(provider.Name) : "", StringComparison.Ordinal)
                .Replace(PasswordPlaceholder, provider is { IsOn: true, FoldPasswordForm: true } ? "folded" : "open", StringComparison.Ordinal),
            http.RequestAborted);
    }

    private static string Policy(string nonce) =>
        $"default-src 'self'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; connect-src 'self'; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
}
