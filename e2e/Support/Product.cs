using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;

namespace GraphQLExport.E2E.Support;

/// <summary>The built product, running as a process of its own in a folder of its own; where no settings say otherwise, with demo data.</summary>
public sealed class Product : IAsyncDisposable
{
    private static readonly TimeSpan StartUp = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly StringBuilder _output;

    private Product(Process process, DirectoryInfo folder, Uri address, StringBuilder output)
    {
        _process = process;
        _folder = folder;
        _output = output;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Where this server keeps its data.</summary>
    public string Folder => _folder.FullName;

    /// <summary>What the server printed so far, for the message of a failed test.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>An address of this machine at which nobody listens.</summary>
    public static Uri FreeAddress() => new($"http://localhost:{FreePort()}");

    public static Task<Product> StartAsync() => StartAsync(FreeAddress(), new Dictionary<string, string> { ["GRAPHQLEXPORT__DEMO"] = "true" });

    public static async Task<Product> StartAsync(Uri address, IReadOnlyDictionary<string, string> settings)
    {
        var folder = Directory.CreateTempSubdirectory("graphqlexport-e2e-");
        var start = new ProcessStartInfo("dotnet", [ServerDll()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["GRAPHQLEXPORT__DATAPATH"] = folder.FullName,
            },
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var output = new StringBuilder();
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        var product = new Product(process, folder, address, output);
        await product.ReadyAsync();
        return product;

        void Keep(string? line)
        {
            lock (output)
                output.AppendLine(line);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < StartUp && !_process.HasExited && await timer.WaitForNextTickAsync())
        {
            if (await IsReadyAsync(client))
                return;
        }

        throw new InvalidOperationException("The server did not get ready:\n" + Output);
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("health/ready", UriKind.Relative));
            return response.IsSuccessStatusCode;
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

    private static string ServerDll([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../server/bin/Release/net10.0/GraphQLExport.dll"));
}
