using System.Net;
using System.Net.Sockets;
using Renci.SshNet;

namespace GraphQLExport.Deliveries;

/// <summary>
/// Signs in to SFTP servers: at addresses that were judged, and only where the server shows the key that its destination names. Nothing of the
/// user is told to a server before.
/// </summary>
internal sealed class SftpConnections(OutgoingAddresses addresses, TimeProvider time)
{
    /// <summary>Signs in.</summary>
    /// <param name="place">Where.</param>
    /// <param name="secret">By what.</param>
    /// <param name="timeout">How long each step may take.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="SendException">The server is another, or did not let the user in.</exception>
    public async Task<SftpSession> OpenAsync(SftpPlace place, SftpSecret secret, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (SftpRules.FaultOfHost(place.Host, addresses) is { } fault)
            throw new SendException(fault, isPermanent: true);
        try
        {
            var found = await addresses.ResolveAsync(place.Host, cancellationToken);
            for (var i = 0; ; i++)
            {
                try
                {
                    return await ConnectAsync(found[i], place, secret, timeout, cancellationToken);
                }
                catch (SendException e) when (e.InnerException is SocketException && i + 1 < found.Length)
                {
                    // A host of several addresses may answer at the next one.
                }
            }
        }
        catch (SocketException e)
        {
            throw SftpFaults.Of(e)!;
        }
    }

    private async Task<SftpSession> ConnectAsync(IPAddress address, SftpPlace place, SftpSecret secret, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var connection = new Renci.SshNet.ConnectionInfo(address.ToString(), place.Port, place.User, MethodOf(place.User, secret)) { Timeout = OutgoingAddresses.ConnectTimeout };
        // A certificate has no fingerprint of its own, and these two prove too little.
        foreach (var algorithm in connection.HostKeyAlgorithms.Keys.Where(name => name.Contains("-cert-", StringComparison.Ordinal) || name is "ssh-rsa" or "ssh-dss").ToArray())
            connection.HostKeyAlgorithms.Remove(algorithm);
        string? shown = null;
        var session = new SftpSession(connection, timeout, time);
        try
        {
            session.Client.HostKeyReceived += (_, key) =>
            {
                shown = $"SHA256:{key.FingerPrintSHA256}";
                key.CanTrust = shown == place.HostKeyFingerprint;
            };
            await session.DoAsync((client, token) => client.ConnectAsync(token), cancellationToken);
            return session;
        }
        catch (Exception e)
        {
            await session.DisposeAsync();
            if (e is SendException && shown is not null && shown != place.HostKeyFingerprint)
                throw new SendException(place.HostKeyFingerprint is null ? $"This server shows {shown}; put it into the form if it is yours." : $"This server shows {shown}, which is not the key of the form. Nothing was sent.", isPermanent: true);
            throw;
        }
    }

    private static AuthenticationMethod MethodOf(string user, SftpSecret secret) =>
        secret.PrivateKey is { } key
            ? new PrivateKeyAuthenticationMethod(user, SftpKeyFile.Read(key, secret.Passphrase) ?? throw new SendException(SftpKeyFile.Unreadable, isPermanent: true))
            : new PasswordAuthenticationMethod(user, secret.Password ?? "");
}
