using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace GraphQLExport.E2E.Support;

/// <summary>A provider of OpenID Connect called "Acme", running as a process of its own: its page asks who one is, and believes it.</summary>
public sealed class SignInProvider : IAsyncDisposable
{
    private readonly Process _process;

    private SignInProvider(Process process, IReadOnlyDictionary<string, string> settings)
    {
        _process = process;
        Settings = settings;
    }

    /// <summary>The settings of a server that signs in there.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Starts one for a service.</summary>
    /// <param name="service">The service's address.</param>
    /// <param name="people">The claims of each person, by their names at the provider.</param>
    public static async Task<SignInProvider> StartAsync(Uri service, IReadOnlyDictionary<string, object> people)
    {
        var start = new ProcessStartInfo("node", [Script(), service.GetLeftPart(UriPartial.Authority), JsonSerializer.Serialize(people)]) { RedirectStandardOutput = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start");
        var settings = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The provider did not start.");
        return new(process, JsonSerializer.Deserialize<Dictionary<string, string>>(settings)!);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string Script([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../tests/clients/provider.mjs"));
}
