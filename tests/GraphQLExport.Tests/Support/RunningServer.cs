using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using GraphQLExport.Data.Demo;

namespace GraphQLExport.Tests.Support;

/// <summary>The server in a process of its own, which a test may stop, freeze and kill.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly Uri address;

    private RunningServer(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        address = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GraphQLExport.dll")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it printed so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>Starts a server and waits until it is ready.</summary>
    public static async Task<RunningServer> StartAsync(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var server = new RunningServer(settings);
        try
        {
            using var client = new HttpClient { BaseAddress = server.address };
            await WaitUntil.TrueAsync(async () =>
            {
                Assert.False(server.process.HasExited, server.Output);
                return await IsReadyAsync(client);
            });
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>A client signed in by cookie.</summary>
    public async Task<HttpClient> SignInAsync(string email)
    {
        var client = new HttpClient { BaseAddress = address };
        (await client.PostAsJsonAsync("/account/login?useCookies=true", new { email, password = DemoSeed.Password })).EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>Sends a signal, such as <c>STOP</c>.</summary>
    public Task SignalAsync(string name) => OtherProgram.RunAsync("sh", "-c", string.Create(CultureInfo.InvariantCulture, $"kill -{name} {process.Id}"));

    /// <summary>Waits until it has ended.</summary>
    public Task ExitAsync() => process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Keep(string? line)
    {
        lock (output)
            output.AppendLine(line);
    }
}
