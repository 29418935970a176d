using System.Net.Sockets;
using Renci.SshNet.Common;

namespace GraphQLExport.Deliveries;

/// <summary>What failures of SFTP mean. Nothing that the server wrote is told.</summary>
internal static class SftpFaults
{
    /// <summary>The fault; null for what is none of the server's.</summary>
    public static SendException? Of(Exception exception) => exception switch
    {
        SendException refusal => refusal,
        OperationCanceledException or SshOperationTimeoutException => new("The SFTP server did not answer in time.", isPermanent: false, exception),
        SshAuthenticationException => new("The SFTP server did not let this user sign in. Check the user, and the password or the key.", isPermanent: true, exception),
        SftpPermissionDeniedException => new("The SFTP server does not allow this user to write, read or delete there.", isPermanent: true, exception),
        SftpPathNotFoundException => new("The SFTP server has no such directory or file.", isPermanent: false, exception),
        SshConnectionException or SocketException or IOException or ObjectDisposedException => new("The SFTP server cannot be reached, or broke off.", isPermanent: false, exception),
        SshException => new("The SFTP server could not do it; it may have no space left.", isPermanent: false, exception),
        _ => null,
    };
}
