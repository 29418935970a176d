using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using GraphQLExport.Deliveries;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Deliveries;

/// <summary>OpenSSH's own server on a free port of this machine, with keys of its own, for the user who runs the tests: SFTP and nothing else.</summary>
internal sealed class SshServer : IAsyncDisposable
{
    /// <summary>What OpenSSH wants where root runs it.</summary>
    private const string Separation = "/run/sshd";

    private readonly TemporaryFolder keys = new();
    private readonly TemporaryFolder root = new();
    private readonly ConcurrentQueue<string> log = new();
    private Process? process;

    private SshServer()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Port = ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public int Port { get; }

    /// <summary>Where keys are.</summary>
    public string Keys => keys.Path;

    /// <summary>Where files go.</summary>
    public string Directory => Path.Combine(root.Path, "reports", "daily");

    /// <summary>The fingerprint of its key.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>The key that it lets in.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The lines of its log with a text.</summary>
    public int Logged(string text) => log.Count(line => line.Contains(text, StringComparison.Ordinal));

    public static async Task<SshServer> StartAsync()
    {
        var server = new SshServer();
        await server.RunAsync();
        return server;
    }

    /// <summary>A key that was never let in.</summary>
    public async Task<string> NewKeyAsync(string name, string passphrase = "")
    {
        var file = Path.Combine(keys.Path, name);
        await OtherProgram.RunAsync("ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-C", name, "-f", file);
        return await File.ReadAllTextAsync(file);
    }

    /// <summary>Lets a key in.</summary>
    public async Task AdmitAsync(string name) =>
        await File.AppendAllTextAsync(Path.Combine(keys.Path, "admitted"), await File.ReadAllTextAsync(Path.Combine(keys.Path, $"{name}.pub")));

    /// <summary>The settings of a destination there.</summary>
    public SftpDestinationInput Input(int? port = null, string? key = null, string? password = null, string? fingerprint = null, string? passphrase = null) => new()
    {
        Host = "127.0.0.1",
        Port = port ?? Port,
        User = Environment.UserName,
        Directory = Directory,
        PrivateKey = password is null ? key ?? Key : null,
        Password = password,
        Passphrase = passphrase,
        HostKeyFingerprint = fingerprint ?? Fingerprint,
    };

    /// <summary>The names of the files there.</summary>
    public string[] Files() =>
        System.IO.Directory.Exists(Directory) ? [.. System.IO.Directory.GetFiles(Directory).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)] : [];

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        keys.Dispose();
        root.Dispose();
    }

    private async Task RunAsync()
    {
        await NewKeyAsync("host");
        var shown = await OtherProgram.RunAsync("ssh-keygen", "-l", "-f", Path.Combine(keys.Path, "host.pub"));
        Fingerprint = System.Text.Encoding.ASCII.GetString(shown).Split(' ')[1];
        Key = await NewKeyAsync("user");
        await AdmitAsync("user");
        var settings = Path.Combine(keys.Path, "sshd_config");
        await File.WriteAllTextAsync(
            settings,
            $"""
            Port {Port}
            ListenAddress 127.0.0.1
            HostKey {keys.Path}/host
            AuthorizedKeysFile {keys.Path}/admitted
            PidFile none
            StrictModes no
            UsePAM no
            PermitRootLogin yes
            PasswordAuthentication yes
            MaxStartups 100
            Subsystem sftp internal-sftp
            ForceCommand internal-sftp
            LogLevel VERBOSE

            """);
        if (Environment.UserName == "root")
            System.IO.Directory.CreateDirectory(Separation);
        process = Process.Start(new ProcessStartInfo("/usr/sbin/sshd", ["-D", "-e", "-f", settings]) { RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.BeginErrorReadLine();
        await WaitUntil.TrueAsync(() => Logged("Server listening") > 0 || (process.HasExited ? throw new InvalidOperationException(string.Join('\n', log)) : false));
    }
}
