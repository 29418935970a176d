using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace GraphQLExport.Benchmarks;

/// <summary>The built server in a process of its own, on a free port, with demo accounts and no demo rows.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    /// <summary>Makes this program the peer.</summary>
    public const string PeerArgument = "--peer";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly CookieContainer _cookies = new();

    private ServerProcess(string dataPath, string[] program, IReadOnlyDictionary<string, string> settings)
    {
        DataPath = dataPath;
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet", program)
        {
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(program[0]),
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["GRAPHQLEXPORT__DATAPATH"] = dataPath;
        start.Environment["GRAPHQLEXPORT__DEMO"] = "true";
        start.Environment["GRAPHQLEXPORT__DEMOROWS"] = "false";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        _process.BeginOutputReadLine();
        Client = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies }) { BaseAddress = Address, Timeout = Timeout.InfiniteTimeSpan };
    }

    public string DataPath { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public string Cookies => _cookies.GetCookieHeader(Address);

    public string Id => _process.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Starts it, waits until it answers and signs in as an analyst.</summary>
    public static Task<ServerProcess> StartAsync(string dataPath, params (string Name, string Value)[] settings) =>
        StartAsync(dataPath, [Repository.Server], settings.ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal));

    /// <summary>The same for the minimal API on the same database.</summary>
    public static Task<ServerProcess> StartPeerAsync(string dataPath) => StartAsync(dataPath, [typeof(ServerProcess).Assembly.Location, PeerArgument], new Dictionary<string, string>());

    private static async Task<ServerProcess> StartAsync(string dataPath, string[] program, IReadOnlyDictionary<string, string> settings)
    {
        var server = new ServerProcess(dataPath, program, settings);
        try
        {
            await server.WaitAsync();
            await server.SignInAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Signs in anew: a cookie that is some minutes old is checked again at each request of a client that takes no new one.</summary>
    public async Task SignInAsync()
    {
        var login = new { email = "ada@example.com", password = "Demo-Pass-1!" };
        (await Client.PostAsJsonAsync("/account/login?useCookies=true", login)).EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task WaitAsync()
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                (await Client.GetAsync("/health/live")).EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (!_process.HasExited && clock.Elapsed < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
